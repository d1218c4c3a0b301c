import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './split.module.css'

interface SplitProps {
  /** `side`: work, and a narrow column beside it. `even`: two parts to three. */
  readonly shape?: 'side' | 'even'
  readonly first: ReactNode
  readonly second: ReactNode
  /** Keeps the second column in sight while the first scrolls. */
  readonly stay?: boolean
}

/** Figures and words side by side when there is room, one after the other when there is not. */
export function Split({ shape = 'side', first, second, stay = false }: SplitProps) {
  return (
    <div className={classes(styles.split, styles[shape])}>
      <div>{first}</div>
      <div className={classes(stay && styles.stay)}>{second}</div>
    </div>
  )
}
