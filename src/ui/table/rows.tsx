import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { type ColumnManner, mannerClasses } from './column.tsx'
import { cellRole, rowGroupRole, rowHeadRole, rowRole } from './roles.ts'
import styles from './table.module.css'

/** The body of a table, or one of several. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return <tbody {...rowGroupRole}>{children}</tbody>
}

interface RowGroupProps {
  readonly title: ReactNode
  /** At the end of the line: how much of the group is complete, "3/4". */
  readonly note?: ReactNode
  /** The number of columns of the table. */
  readonly columns: number
  readonly children: ReactNode
}

/** Rows that belong together, under a heading that spans the table. */
export function RowGroup({ title, note, columns, children }: RowGroupProps) {
  return (
    <tbody {...rowGroupRole}>
      <tr className={styles.group} {...rowRole}>
        <th colSpan={columns} scope="rowgroup" {...rowHeadRole}>
          {title}
          {note !== undefined && <small>{note}</small>}
        </th>
      </tr>
      {children}
    </tbody>
  )
}

/** One row. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <tr {...rowRole}>{children}</tr>
}

interface RowHeadProps extends ColumnManner {
  /** A `StateMark` with its label hidden, hanging before the name. */
  readonly state?: ReactNode
  readonly children: ReactNode
}

/** The name of a row. */
export function RowHead({ state, children, ...manner }: RowHeadProps) {
  return (
    <th scope="row" {...rowHeadRole} className={classes(mannerClasses(manner), state !== undefined && styles.stated)}>
      {state}
      {children}
    </th>
  )
}

interface CellProps extends ColumnManner {
  /** Columns it spans, for what explains the row above it. */
  readonly span?: number
  /** The head of its column, said before the value where a wordy table has folded. */
  readonly label?: string | undefined
  readonly children?: ReactNode
}

/** A value of a row. */
export function Cell({ span, label, children, ...manner }: CellProps) {
  return (
    <td
      colSpan={span}
      {...cellRole}
      className={classes(mannerClasses(manner), label !== undefined && styles.labelled)}
      data-label={label}
    >
      {children}
    </td>
  )
}
