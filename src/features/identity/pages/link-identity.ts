import { redirect } from 'react-router'
import { askAgain, signedIn } from '#platform/http/page.ts'
import { isFresh } from '#platform/sign-in/fresh-sign-in.ts'
import { authContext } from '../auth-context.ts'
import type { Route } from './+types/link-identity.ts'

const ACCOUNT = '/lam-viec/tai-khoan'

/** To the provider, to bind the identity there to one's own account here; only from a page of ours. */
export async function loader(args: Route.LoaderArgs) {
  const { actor, services, path } = signedIn(args)
  const from = args.request.headers.get('sec-fetch-site')
  if (from !== null && from !== 'same-origin' && from !== 'none') throw redirect(ACCOUNT)
  if (!isFresh(actor, services.clock.now(), services.config)) throw askAgain(path)
  const steps = args.context.get(authContext).singleSignOn
  const onward = await steps?.begin(ACCOUNT, 'link', args.request)
  if (!onward) throw redirect(`${ACCOUNT}?loi=mot-cua`)
  throw redirect(onward.location, { headers: onward.headers })
}
