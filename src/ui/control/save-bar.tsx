import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import wrap from '../frame/wrap.module.css'
import styles from './save-bar.module.css'

interface SaveBarProps {
  /** A `StateMark`: saved, or being saved, and when. */
  readonly saved: ReactNode
  /** Where it is saved and what is left to do, with links; only where there is room. */
  readonly left?: ReactNode
  /** Buttons only where there is room. */
  readonly more?: ReactNode
  /** The submit button. */
  readonly children: ReactNode
}

/** The bar at the foot of long work: what is saved, what is left, submit. Announced when its words change. */
export function SaveBar({ saved, left, more, children }: SaveBarProps) {
  return (
    <div className={styles.bar}>
      <div className={classes(wrap.wrap, styles.line)}>
        <p role="status">
          {saved}
          {left !== undefined && <span className={styles.roomy}> {left}</span>}
        </p>
        <div className={styles.buttons}>
          {more !== undefined && <div className={styles.roomy}>{more}</div>}
          {children}
        </div>
      </div>
    </div>
  )
}
