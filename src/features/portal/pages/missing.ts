import { requestContext } from '#platform/http/request-context.ts'
import { followOldAddress } from '../read-article.ts'
import type { Route } from './+types/missing.ts'

/** Every address that is nobody's: one of an earlier portal leads to its article, else the portal says so in its own frame. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, search } = new URL(request.url)
  await followOldAddress(context.get(requestContext).services.read, pathname + search)
  throw new Response(null, { status: 404 })
}

export default function Missing() {
  return null
}
