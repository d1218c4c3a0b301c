import { requestContext } from '#platform/http/request-context.ts'
import { FEED_FORMS, type FeedName } from '../feed.ts'
import { readFeed } from '../queries/read-feed.ts'
import type { Route } from './+types/feed.ts'

export const handle = { query: [] }

/** `/rss.xml`, `/atom.xml`, `/feed.json`, and the same below a section and a topic. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const { pathname } = new URL(request.url)
  const name = pathname.split('/').at(-1) as FeedName
  const { slug } = params as { slug?: string }
  const which = pathname.startsWith('/chu-de/') ? { topicSlug: slug } : { sectionSlug: slug }
  const feed = await readFeed(read, { ...which, name, origin: config.publicUrl })
  if (!feed) throw new Response(null, { status: 404 })
  const { type, compose } = FEED_FORMS[name]
  return new Response(compose(feed), {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, no-cache' },
  })
}
