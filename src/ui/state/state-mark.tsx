import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { type StateShape, toneOf } from '../states.ts'
import { VisuallyHidden } from '../text/visually-hidden.tsx'
import styles from './state.module.css'
import { StateSquare } from './state-square.tsx'

interface StateMarkProps {
  readonly shape: StateShape
  /** The state in words; always present, for every reader. */
  readonly label: ReactNode
  /** Hides the word from the eye where the text that follows makes the state plain. */
  readonly labelHidden?: boolean
}

/** A state: its square, and its word. */
export function StateMark({ shape, label, labelHidden = false }: StateMarkProps) {
  return (
    <span className={classes(styles.mark, styles[toneOf(shape)], labelHidden && styles.alone)}>
      <StateSquare shape={shape} className={styles.shape} />
      {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
    </span>
  )
}
