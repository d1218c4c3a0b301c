import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './entry.module.css'
import { cellRole, columnHeadRole, rowGroupRole, rowHeadRole, rowRole, tableRole } from './roles.ts'

interface EntryTableProps {
  /** Read before the table, hidden from the eye: the heading above says it there. */
  readonly caption: string
  readonly heads: {
    readonly code: string
    readonly name: string
    readonly value: string
    /** The derived columns, in the order of each row's `derived`. */
    readonly derived: readonly string[]
    readonly review: string
  }
  /** `RowGroup`s or `Rows` of `EntryRow`s. */
  readonly children: ReactNode
}

/** A table for typing figures: a name, an input, what follows from it, and what to look at again. */
export function EntryTable({ caption, heads, children }: EntryTableProps) {
  return (
    <table className={styles.entry} {...tableRole}>
      <caption className={styles.caption}>{caption}</caption>
      <thead {...rowGroupRole}>
        <tr {...rowRole}>
          <th scope="col" {...columnHeadRole}>
            {heads.code}
          </th>
          <th scope="col" {...columnHeadRole}>
            {heads.name}
          </th>
          <th scope="col" className={classes(styles.number, styles.valueHead)} {...columnHeadRole}>
            {heads.value}
          </th>
          {heads.derived.map((head) => (
            <th key={head} scope="col" className={styles.number} {...columnHeadRole}>
              {head}
            </th>
          ))}
          <th scope="col" className={styles.reviewHead} {...columnHeadRole}>
            {heads.review}
          </th>
        </tr>
      </thead>
      {children}
    </table>
  )
}

export interface DerivedFigure {
  /** The head of its column, shown beside it when the table folds. */
  readonly label: string
  readonly value: ReactNode
}

interface EntryRowProps {
  readonly code: string
  readonly name: ReactNode
  readonly unit: string
  /** `flag`: something is to be looked at. `todo`: not yet filled in. */
  readonly tone?: 'flag' | 'todo' | undefined
  /** An `EntryInput` or an `EntryPair`. */
  readonly value: ReactNode
  readonly derived: readonly DerivedFigure[]
  /** Messages and repairs. The input's `describedBy` names the same id. */
  readonly review?: { readonly id: string; readonly content: ReactNode } | undefined
}

/** One indicator: what it is, what was typed, what follows, what to look at again. */
export function EntryRow({ code, name, unit, tone, value, derived, review }: EntryRowProps) {
  return (
    <tr className={tone && styles[tone]} {...rowRole}>
      <td className={styles.code} {...cellRole}>
        {code}
      </td>
      <th scope="row" {...rowHeadRole}>
        {name} <span className={styles.unit}>({unit})</span>
      </th>
      <td className={classes(styles.number, styles.value)} {...cellRole}>
        {value}
      </td>
      {derived.map((figure) => (
        <td
          key={figure.label}
          className={classes(styles.number, styles.derived)}
          data-label={figure.label}
          {...cellRole}
        >
          {figure.value}
        </td>
      ))}
      {review === undefined ? (
        <td className={styles.nothing} {...cellRole} />
      ) : (
        <td className={styles.review} id={review.id} {...cellRole}>
          {review.content}
        </td>
      )}
    </tr>
  )
}
