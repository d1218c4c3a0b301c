import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './button.module.css'

interface ButtonRowProps {
  /** Leaves room above, under a paragraph or a field. */
  readonly below?: boolean
  readonly children: ReactNode
}

/** Buttons side by side, the primary one first. */
export function ButtonRow({ below = false, children }: ButtonRowProps) {
  return <div className={classes(styles.row, below && styles.below)}>{children}</div>
}
