import type { ReactNode } from 'react'
import styles from './message.module.css'

interface ProgressProps {
  /** What is being done, as the bar's name. */
  readonly label: string
  readonly value: number
  readonly max: number
  /** The count out of the total, the time left, and leave to go. */
  readonly children: ReactNode
}

/** Long work under way: a sentence with a count, and a bar of the same length. Never a spinner alone. */
export function Progress({ label, value, max, children }: ProgressProps) {
  return (
    <>
      <p role="status">{children}</p>
      <progress className={styles.progress} value={value} max={max} aria-label={label} />
    </>
  )
}
