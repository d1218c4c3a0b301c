import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './source-text.module.css'

/** A text taken apart, stretch by stretch in its order. */
export function SourceText({ children }: { readonly children: ReactNode }) {
  return <ol className={styles.source}>{children}</ol>
}

interface SourceStretchProps {
  /** What became of it, in words. */
  readonly label: string
  /** `found`: a field of its own. `kept`: part of the whole. `left`: left out. */
  readonly manner: 'found' | 'kept' | 'left'
  readonly children: ReactNode
}

/** One stretch, with what became of it in words and in its border. */
export function SourceStretch({ label, manner, children }: SourceStretchProps) {
  return (
    <li className={classes(manner === 'found' && styles.found, manner === 'left' && styles.left)}>
      <small>{label}</small>
      {children}
    </li>
  )
}
