import type { ReactNode } from 'react'
import styles from './text.module.css'

interface SourcedFigureProps {
  /** Where the number comes from: indicator, period, unit. */
  readonly title: string
  readonly children: ReactNode
}

/** A number inside prose that is owned by the table and follows it: dotted underline. */
export function SourcedFigure({ title, children }: SourcedFigureProps) {
  return (
    <span className={styles.figure} title={title}>
      {children}
    </span>
  )
}

/** The mark in compiled prose that says whose words these were. */
export function SourceMark({ children }: { readonly children: ReactNode }) {
  return <span className={styles.source}>{children}</span>
}
