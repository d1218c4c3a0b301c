import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './disclosure.module.css'

interface DisclosureProps {
  /** Says the answer; what opens is only its proof. */
  readonly summary: ReactNode
  readonly open?: boolean
  /** Inside a table cell: without rules of its own, in the smaller size. */
  readonly inner?: boolean
  readonly children: ReactNode
}

/** Provenance, earlier periods, near-duplicates: there when asked for. */
export function Disclosure({ summary, open = false, inner = false, children }: DisclosureProps) {
  return (
    <details className={classes(styles.disclosure, inner && styles.inner)} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
