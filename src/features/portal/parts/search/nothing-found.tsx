import type { TypedSearch } from '#features/search/index.ts'
import { searchMessages } from '#features/search/messages.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { isFiltered, searchAddress } from '../../reading/search-address.ts'
import { usePortal } from '../portal-page.tsx'

/** Nothing was found: what to do next. */
export function NothingFound({ typed }: { readonly typed: TypedSearch }) {
  const t = useTranslator(searchMessages)
  const locale = useLocale()
  const { sections } = usePortal()
  const unfiltered = { text: typed.text, sectionSlug: '', since: '', until: '', author: '' }
  return (
    <div className="text">
      <p>
        <strong>{t(typed.text === '' ? 'search.none-filtered' : 'search.none')}</strong>
      </p>
      <p>{t('search.try')}</p>
      <ul className="items">
        {isFiltered(typed) && (
          <li>
            <a href={searchAddress(unfiltered)}>{t('search.try-no-filter')}</a>
          </li>
        )}
        {typed.text !== '' && (
          <>
            <li>{t('search.try-spelling')}</li>
            <li>{t('search.try-fewer')}</li>
            <li>
              <a href={`/tim-kiem/goi-y?${new URLSearchParams({ q: typed.text })}`}>{t('search.try-titles')}</a>
            </li>
          </>
        )}
        <li>
          {t('search.try-sections')}{' '}
          {sections.map(({ slug, name }, place) => (
            <span key={slug}>
              {place > 0 && ', '}
              <a href={`/chuyen-muc/${slug}`}>{name[locale]}</a>
            </span>
          ))}
        </li>
      </ul>
    </div>
  )
}
