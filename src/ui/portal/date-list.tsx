import type { ReactNode } from 'react'

export interface DatedItem {
  readonly href: string
  readonly title: ReactNode
  /** `yyyy-mm-dd`, for machines. */
  readonly dateTime: string
  /** `dd/mm/yyyy`, for people. */
  readonly date: string
  /** Language of the title, where it is not the page's. */
  readonly lang?: string
}

/** Dates in a column, titles beside them, the newest first. */
export function DateList({ items }: { readonly items: readonly DatedItem[] }) {
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.href}>
          <time dateTime={item.dateTime}>{item.date}</time>
          <a href={item.href} lang={item.lang}>
            {item.title}
          </a>
        </li>
      ))}
    </ul>
  )
}
