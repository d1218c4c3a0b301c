import type { ReactNode } from 'react'
import styles from './pagination.module.css'

interface PageLink {
  readonly href: string
  readonly label: string
}

interface PaginationProps {
  readonly label: string
  /** What is shown out of how many: "7 of 24 tasks". */
  readonly position: ReactNode
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  /** Other ways to the whole list, such as a download. */
  readonly children?: ReactNode
}

/** Where one is in a long list, said in words, and the way on. */
export function Pagination({ label, position, previous, next, children }: PaginationProps) {
  return (
    <nav className={styles.pages} aria-label={label}>
      <p>{position}</p>
      {previous !== undefined && (
        <a href={previous.href} rel="prev">
          {previous.label}
        </a>
      )}
      {next !== undefined && (
        <a href={next.href} rel="next">
          {next.label}
        </a>
      )}
      {children}
    </nav>
  )
}
