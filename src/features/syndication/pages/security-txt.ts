import { getPortalFrame } from '#features/portal/index.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { composeSecurityTxt } from '../security-txt.ts'
import type { Route } from './+types/security-txt.ts'

export const handle = { query: [] }

/** Whom to tell of a weakness (RFC 9116). */
export async function loader({ context }: Route.LoaderArgs) {
  const { read, config, clock } = context.get(requestContext).services
  const { phone } = await getPortalFrame(read)
  return new Response(composeSecurityTxt({ origin: config.publicUrl, phone, now: clock.now() }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  })
}
