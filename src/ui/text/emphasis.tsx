import type { ReactNode } from 'react'
import styles from './text.module.css'

interface EmphasisProps {
  /** `attention` for what is late or wrong, `done` for what is complete; the words must say so too. */
  readonly tone: 'attention' | 'done'
  readonly children: ReactNode
}

/** A word that carries a condition: bold, and coloured as the state it names. */
export function Emphasis({ tone, children }: EmphasisProps) {
  return <span className={styles[tone]}>{children}</span>
}
