import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { listsMessages } from '../../lists-messages.ts'
import { DocumentFilter } from '../../parts/library/document-filter.tsx'
import { DocumentTable } from '../../parts/library/document-table.tsx'
import { listAddress, Pages } from '../../parts/lists/pages.tsx'
import { PortalPage } from '../../parts/portal-page.tsx'
import { listDocumentChoices, listPublishedDocuments } from '../../queries/library/published-documents.ts'
import { pageNumber } from '../../reading/page-number.ts'
import type { Route } from './+types/documents.ts'

const PER_PAGE = 20
const HERE = '/van-ban'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const { searchParams } = new URL(request.url)
  const said = (name: string) => searchParams.get(name)?.trim().slice(0, 200) ?? ''
  const nam = /^[12]\d{3}$/.test(said('nam')) ? said('nam') : ''
  const chosen = { q: said('q'), loai: said('loai'), nam, 'co-quan': said('co-quan') }
  const page = pageNumber(searchParams.get('trang'))
  const filter = {
    words: chosen.q,
    typeSlug: chosen.loai || undefined,
    year: nam === '' ? undefined : Number(nam),
    bodySlug: chosen['co-quan'] || undefined,
  }
  const window = { limit: PER_PAGE, offset: (page - 1) * PER_PAGE }
  const { documents, total } = await listPublishedDocuments(read, filter, window)
  const address = new URL(listAddress(HERE, chosen, page), config.publicUrl).href
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  return { chosen, page, pages, documents, total, address, choices: await listDocumentChoices(read) }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** The documents library: a table, narrowed by plain addresses. */
export default function Documents({ loaderData }: Route.ComponentProps) {
  const t = useTranslator(listsMessages)
  const { chosen, page, pages, documents, total, address, choices } = loaderData
  const isEmpty = choices.years.length === 0
  return (
    <PortalPage title={t('lists.documents')}>
      <link rel="canonical" href={address} />
      {chosen.q !== '' && <meta name="robots" content="noindex" />}
      <Path label={t('lists.path')} steps={[{ href: '/', label: t('lists.home') }]} />
      <h1>{t('lists.documents')}</h1>
      {isEmpty ? <p>{t('lists.none-yet')}</p> : <DocumentFilter choices={choices} chosen={chosen} />}
      {documents.length > 0 && (
        <DocumentTable caption={t('lists.documents-caption', { n: total })} documents={documents} />
      )}
      {documents.length === 0 && !isEmpty && <p>{t('lists.no-documents')}</p>}
      <Pages page={page} pages={pages} at={(number) => listAddress(HERE, { ...chosen }, number)} />
    </PortalPage>
  )
}
