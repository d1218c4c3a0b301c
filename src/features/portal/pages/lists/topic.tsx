import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { PortalSection } from '#ui/portal/portal-section.tsx'
import { listsMessages } from '../../lists-messages.ts'
import { DocumentTable } from '../../parts/library/document-table.tsx'
import { ArticleList } from '../../parts/lists/article-list.tsx'
import { FeedLinks } from '../../parts/machine-readable.tsx'
import { useContentLang } from '../../parts/portal-page.tsx'
import { listPublishedDocuments } from '../../queries/library/published-documents.ts'
import { findTopic } from '../../queries/lists/named-pages.ts'
import { readList } from '../../read-list.ts'
import type { Route } from './+types/topic.ts'

const FEW = 20

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = context.get(requestContext)
  const topic = await findTopic(asked.services.read, params.slug)
  if (!topic) throw new Response(null, { status: 404 })
  const { slug, name, articles } = topic
  const listed = await readList(asked, request, { path: `/chu-de/${slug}`, which: { topicSlug: slug }, articles })
  const { documents, total } = await listPublishedDocuments(asked.services.read, { topicSlug: slug }, { limit: FEW })
  return { name, listed, documents, total }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** Articles and documents about one matter. */
export default function Topic({ loaderData: { name, listed, documents, total } }: Route.ComponentProps) {
  const t = useTranslator(listsMessages)
  const lang = useContentLang()
  return (
    <ArticleList title={name} heading={<span lang={lang}>{name}</span>} listed={listed}>
      <FeedLinks title={name} of={listed.path} />
      {documents.length > 0 && (
        <PortalSection id="van-ban" title={t('lists.documents')}>
          <DocumentTable caption={t('lists.documents-caption', { n: total })} documents={documents} />
        </PortalSection>
      )}
    </ArticleList>
  )
}
