import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from '../heading.tsx'
import styles from './message.module.css'

interface EmptyProps {
  /** What is not there: "No task has been given yet". */
  readonly title: string
  readonly level?: HeadingLevel
  /** What would be here, and what makes it come. */
  readonly children: ReactNode
  /** One button that goes there. */
  readonly action?: ReactNode
}

/** Words first, in the place where the content would be. */
export function Empty({ title, level = 3, children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <Heading level={level}>{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  )
}
