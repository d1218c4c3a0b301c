import type { ReactNode } from 'react'
import { ButtonRow } from '../control/button-row.tsx'
import { Paper } from '../text/paper.tsx'
import styles from './document.module.css'

/** Passages on the same matter, side by side where there is room. */
export function Passages({ children }: { readonly children: ReactNode }) {
  return <div className={styles.passages}>{children}</div>
}

interface PassageProps {
  /** Whose words they are. */
  readonly by: string
  /** A `StateMark`, once something has been done with it. */
  readonly state?: ReactNode
  /** A `Disclosure` that names those who sent nearly the same. */
  readonly alike?: ReactNode
  readonly actions?: ReactNode
  /** The words as they were sent. */
  readonly children: ReactNode
}

/** What one sender wrote, quoted, with what can be done with it. */
export function Passage({ by, state, alike, actions, children }: PassageProps) {
  return (
    <article className={styles.passage}>
      <p className={styles.by}>
        <b>{by}</b>
        {state}
      </p>
      <div className={styles.words}>
        <Paper>{children}</Paper>
      </div>
      {alike}
      {actions !== undefined && <ButtonRow>{actions}</ButtonRow>}
    </article>
  )
}
