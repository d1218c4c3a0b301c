import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { columnHeadRole } from './roles.ts'
import styles from './table.module.css'

/** How a column behaves; said on its head and again on each of its cells. */
export interface ColumnManner {
  /** Figures: right-aligned under a right-aligned head, never broken. */
  readonly num?: boolean
  /** Takes its own line when the table folds. */
  readonly wide?: boolean
  /** Not shown when the table folds: only what the row can be understood without. */
  readonly gone?: boolean
}

/** The class names of a manner. */
export function mannerClasses({ num = false, wide = false, gone = false }: ColumnManner): string | undefined {
  return classes(num && styles.number, wide && styles.wide, gone && styles.gone)
}

/** The head of a column. */
export function Column({ children, ...manner }: ColumnManner & { readonly children: ReactNode }) {
  return (
    <th scope="col" {...columnHeadRole} className={mannerClasses(manner)}>
      {children}
    </th>
  )
}
