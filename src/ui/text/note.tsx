import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './text.module.css'

interface NoteProps {
  /** `p` for a sentence of its own, `span` inside another. */
  readonly as?: 'p' | 'span'
  /** Leaves room above when the note stands under a table. */
  readonly below?: boolean
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** Secondary words in the smallest size: a unit, a source, how a column was computed. */
export function Note({ as: Tag = 'span', below = false, id, children }: NoteProps) {
  return (
    <Tag id={id} className={classes(styles.note, below && styles.below)}>
      {children}
    </Tag>
  )
}
