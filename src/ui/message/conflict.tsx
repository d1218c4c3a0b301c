import type { ReactNode } from 'react'
import { Button } from '../control/button.tsx'
import styles from './message.module.css'

export interface ConflictSide {
  /** Whose it is: "Mine", "Of Bàn Văn Tú, 09:39". */
  readonly label: string
  readonly value: ReactNode
  /** The words of the button that keeps it. */
  readonly keep: string
}

interface ConflictProps {
  readonly children: ReactNode
  readonly mine: ConflictSide
  readonly theirs: ConflictSide
  /** Name of both buttons; the form receives `mine` or `theirs`. */
  readonly name: string
}

/** Two people changed the same thing: both values, two buttons, and nothing is lost before the choice. */
export function Conflict({ children, mine, theirs, name }: ConflictProps) {
  return (
    <div role="alert" className={`${styles.message} ${styles.hard}`}>
      <p>{children}</p>
      <dl className={styles.values}>
        <div>
          <dt>{mine.label}</dt>
          <dd>{mine.value}</dd>
        </div>
        <div>
          <dt>{theirs.label}</dt>
          <dd>{theirs.value}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        <Button inRow name={name} value="mine">
          {mine.keep}
        </Button>
        <Button inRow name={name} value="theirs">
          {theirs.keep}
        </Button>
      </div>
    </div>
  )
}
