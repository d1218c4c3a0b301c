import type { ReactNode } from 'react'
import { rowGroupRole, rowRole, tableRole } from './roles.ts'
import { RowGroup } from './rows.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import styles from './wide-table.module.css'

interface WideTableProps {
  /** Id of the heading that names the region in which the table scrolls. */
  readonly labelledBy: string
  /** The end that is seen first: `end` where the newest column stands last. */
  readonly seenFirst?: 'start' | 'end' | undefined
  /** Period, unit, source: no number below is without them. */
  readonly caption: ReactNode
  /** `Column`s, in order; the first is that of the rows' names. */
  readonly columns: ReactNode
  /** `Rows` and `WideRowGroup`s; a `small` in a cell says in words what a number cannot. */
  readonly children: ReactNode
}

/** A table of more columns than a page holds. It scrolls in a region of its own while the names of its rows stay. */
export function WideTable({ labelledBy, seenFirst, caption, columns, children }: WideTableProps) {
  return (
    <ScrollRegion labelledBy={labelledBy} seenFirst={seenFirst}>
      <table className={styles.wide} {...tableRole}>
        <caption>
          <span className={styles.words}>{caption}</span>
        </caption>
        <thead {...rowGroupRole}>
          <tr {...rowRole}>{columns}</tr>
        </thead>
        {children}
      </table>
    </ScrollRegion>
  )
}

interface WideRowGroupProps {
  readonly title: ReactNode
  readonly columns: number
  readonly children: ReactNode
}

/** Rows that belong together; their heading stays in sight, too. */
export function WideRowGroup({ title, columns, children }: WideRowGroupProps) {
  return (
    <RowGroup title={<span className={styles.stay}>{title}</span>} columns={columns}>
      {children}
    </RowGroup>
  )
}
