import { redirect } from 'react-router'
import { requestContext } from '#platform/http/request-context.ts'
import { sameOriginPath } from '#platform/http/same-origin-path.ts'
import { authContext } from '../auth-context.ts'
import type { Route } from './+types/single-sign-on.ts'

/**
 * To the provider, and with its answer back. By links, not forms: the Content-Security-Policy lets no form leave this address, by
 * a redirect neither.
 */
export async function loader({ context, request }: Route.LoaderArgs) {
  const steps = context.get(authContext).singleSignOn
  if (!steps) throw redirect('/dang-nhap')
  const url = new URL(request.url)
  if (url.pathname.endsWith('/ve')) {
    const onward = await steps.finish(request, context.get(requestContext).actor)
    throw redirect(onward.location, { headers: onward.headers })
  }
  const to = sameOriginPath(url.searchParams.get('ve')) ?? '/lam-viec'
  const onward = await steps.begin(to, 'sign-in', request)
  if (!onward) throw redirect('/dang-nhap?loi=mot-cua')
  throw redirect(onward.location, { headers: onward.headers })
}
