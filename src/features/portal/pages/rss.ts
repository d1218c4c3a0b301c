import { requestContext } from '#platform/http/request-context.ts'
import { listPublished } from '../queries/list-published.ts'
import { getPortalFrame } from '../queries/portal-frame.ts'
import { composeRss } from '../rss.ts'
import type { Route } from './+types/rss.ts'

const ITEMS = 20

export async function loader({ context }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const { portalName } = await getPortalFrame(read)
  const lines = await listPublished(read, { limit: ITEMS })
  const items = lines.map((line) => ({
    id: line.publicId,
    title: line.title,
    address: new URL(line.href, config.publicUrl).href,
    description: line.opening,
    publishedAt: line.firstPublishedAt,
  }))
  const feed = composeRss({ title: portalName, address: new URL('/', config.publicUrl).href, items })
  return new Response(feed, {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  })
}
