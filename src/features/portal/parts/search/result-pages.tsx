import type { SearchResult, TypedSearch } from '#features/search/index.ts'
import { searchMessages } from '#features/search/messages.ts'
import { formatFigure } from '#kernel/number.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { searchAddress } from '../../reading/search-address.ts'

interface ResultPagesProps {
  readonly typed: TypedSearch
  readonly page: number
  readonly result: SearchResult
}

/** The ways to the page before and the page after. */
export function ResultPages({ typed, page, result: { count, pages, isMore } }: ResultPagesProps) {
  const t = useTranslator(searchMessages)
  if (pages < 2) return null
  return (
    <nav className="pages" aria-label={t('search.pages')}>
      {page > 1 && (
        <a href={searchAddress(typed, page - 1)} rel="prev">
          {t('search.newer')}
        </a>
      )}
      {page < pages && (
        <a href={searchAddress(typed, page + 1)} rel="next">
          {t('search.older')}
        </a>
      )}
      {isMore && page === pages && <p>{t('search.last-page', { n: formatFigure(count) })}</p>}
    </nav>
  )
}
