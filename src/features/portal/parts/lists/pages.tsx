import { useTranslator } from '#platform/i18n/use-translator.ts'
import { listsMessages } from '../../lists-messages.ts'

interface PagesProps {
  readonly page: number
  readonly pages: number
  /** The address of a page. */
  at(page: number): string
}

/** Which page of a long list this is, and the way to its neighbours. */
export function Pages({ page, pages, at }: PagesProps) {
  const t = useTranslator(listsMessages)
  if (pages < 2) return null
  return (
    <nav aria-label={t('lists.pages')}>
      <p>
        {page > 1 && (
          <>
            <a href={at(page - 1)} rel="prev">
              {t('lists.earlier')}
            </a>{' '}
          </>
        )}
        {t('lists.place', { page, pages })}{' '}
        {page < pages && (
          <a href={at(page + 1)} rel="next">
            {t('lists.later')}
          </a>
        )}
      </p>
    </nav>
  )
}

/** `/van-ban?loai=…&trang=2`: only what is chosen, the first page without its number. */
export function listAddress(path: string, chosen: Readonly<Record<string, string>>, page: number): string {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
  if (page > 1) query.set('trang', String(page))
  return query.size > 0 ? `${path}?${query}` : path
}
