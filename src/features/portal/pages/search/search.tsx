import { data } from 'react-router'
import { MOST_PAGES, searchArticles, type TypedSearch } from '#features/search/index.ts'
import { searchMessages } from '#features/search/messages.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { PortalPage } from '../../parts/portal-page.tsx'
import { NothingFound } from '../../parts/search/nothing-found.tsx'
import { ResultPages } from '../../parts/search/result-pages.tsx'
import { SearchFields } from '../../parts/search/search-fields.tsx'
import { Mistakes } from '../../parts/search/search-mistakes.tsx'
import { SearchResults } from '../../parts/search/search-results.tsx'
import { searchAddress } from '../../reading/search-address.ts'
import type { Route } from './+types/search.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services } = context.get(requestContext)
  const { searchParams } = new URL(request.url)
  const typed = typedIn(searchParams)
  const page = pageNumber(searchParams.get('trang'))
  const { mistakes, result } = await searchArticles(services.read, typed, page)
  const address = new URL(searchAddress(typed, page), services.config.publicUrl).href
  return data({ typed, page, mistakes, result, address }, { status: mistakes.length > 0 ? 422 : 200 })
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

export default function Search({ loaderData: { typed, page, mistakes, result, address } }: Route.ComponentProps) {
  const t = useTranslator(searchMessages)
  const title = typed.text === '' ? t('search.title') : t('search.title-of', { text: typed.text })
  return (
    <PortalPage title={title} ownSearch>
      <meta name="description" content={t('search.description')} />
      {(result !== undefined || mistakes.length > 0) && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={address} />
      <h1>{t('search.title')}</h1>
      <Mistakes mistakes={mistakes} typed={typed} />
      <SearchFields typed={typed} mistakes={mistakes} />
      {result === undefined && mistakes.length === 0 && <p>{t('search.ask')}</p>}
      {result?.count === 0 && <NothingFound typed={typed} />}
      {result !== undefined && result.count > 0 && (
        <>
          <SearchResults typed={typed} page={page} result={result} />
          <ResultPages typed={typed} page={page} result={result} />
        </>
      )}
    </PortalPage>
  )
}

function typedIn(params: URLSearchParams): TypedSearch {
  const of = (name: string) => (params.get(name) ?? '').trim().slice(0, 300)
  return {
    text: of('q'),
    sectionSlug: of('chuyen-muc'),
    since: of('tu'),
    until: of('den'),
    author: of('tac-gia'),
  }
}

function pageNumber(text: string | null): number {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Math.min(Number(text), MOST_PAGES) : 1
}
