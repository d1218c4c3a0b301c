import { formatDate } from '#kernel/date-format.ts'
import { DateList } from '#ui/portal/date-list.tsx'
import type { PublishedLine } from '../queries/list-published.ts'
import { useContentLang } from './portal-page.tsx'

/** Published articles by date. */
export function NewsList({ lines }: { readonly lines: readonly PublishedLine[] }) {
  const lang = useContentLang()
  const items = lines.map(({ href, title, updatedOn }) => ({
    href,
    title,
    dateTime: updatedOn,
    date: formatDate(updatedOn),
    ...(lang && { lang }),
  }))
  return <DateList items={items} />
}
