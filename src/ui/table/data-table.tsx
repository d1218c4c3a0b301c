import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { rowGroupRole, rowRole, tableRole } from './roles.ts'
import styles from './table.module.css'

interface DataTableProps {
  /** Period, unit, source: no number below is without them. */
  readonly caption: ReactNode
  /** Only for a screen reader, where the heading above already says it to the eye. */
  readonly captionHidden?: boolean
  /** `Column`s, in order. */
  readonly columns: ReactNode
  /** `Rows` and `RowGroup`s. */
  readonly children: ReactNode
  /** A `Row` of totals. */
  readonly foot?: ReactNode
  /** Figures to a line when folded on a narrow page; `none` keeps the table as it is (three narrow columns at most). */
  readonly fold?: 2 | 3 | 4 | 'none'
  /** Its cells are words that say themselves what they are: folded, it shows no heads, and a `Cell` that needs its own says it. */
  readonly wordy?: boolean
}

/** A table for reading. On a narrow page it folds: each row's name on its own line, its figures under their heads. */
export function DataTable({
  caption,
  captionHidden = false,
  columns,
  children,
  foot,
  fold = 3,
  wordy,
}: DataTableProps) {
  const folding = classes(
    fold !== 'none' && styles.fold,
    fold === 2 && styles.two,
    fold === 4 && styles.four,
    wordy && styles.wordy,
  )
  return (
    <table className={folding} {...tableRole}>
      <caption className={classes(captionHidden && styles.captionHidden)}>{caption}</caption>
      <thead {...rowGroupRole}>
        <tr {...rowRole}>{columns}</tr>
      </thead>
      {children}
      {foot !== undefined && <tfoot {...rowGroupRole}>{foot}</tfoot>}
    </table>
  )
}
