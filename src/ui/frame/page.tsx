import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './wrap.module.css'

interface PageProps {
  /** The target of the skip link. */
  readonly id: string
  /** What keeps to the full width at the foot: a `SaveBar`. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** The main region of a workspace screen, on the common measure. */
export function Page({ id, foot, children }: PageProps) {
  return (
    <main id={id}>
      <div className={classes(styles.wrap, foot === undefined && styles.main)}>{children}</div>
      {foot}
    </main>
  )
}
