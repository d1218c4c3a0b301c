import type { ReactNode } from 'react'
import styles from './page-head.module.css'

interface PageHeadProps {
  readonly title: ReactNode
  /** The period, its dates, the deadline: no number below is without them. */
  readonly children?: ReactNode
}

/** The page's `h1` and beside it the sentence that gives every number its period. */
export function PageHead({ title, children }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {children !== undefined && <p>{children}</p>}
    </div>
  )
}
