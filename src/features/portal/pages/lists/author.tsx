import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { listsMessages } from '../../lists-messages.ts'
import { ArticleList } from '../../parts/lists/article-list.tsx'
import { findAuthor } from '../../queries/lists/named-pages.ts'
import { readList } from '../../read-list.ts'
import type { Route } from './+types/author.ts'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = context.get(requestContext)
  const author = await findAuthor(asked.services.read, params.slug)
  if (!author) throw new Response(null, { status: 404 })
  const { slug, name, articles } = author
  return {
    name,
    listed: await readList(asked, request, { path: `/tac-gia/${slug}`, which: { authorSlug: slug }, articles }),
  }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** What was published under a printed name; nothing else is known of whoever bears it. */
export default function Author({ loaderData: { name, listed } }: Route.ComponentProps) {
  const t = useTranslator(listsMessages)
  const title = t('lists.by', { name })
  return <ArticleList title={title} heading={title} listed={listed} />
}
