import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './document.module.css'

export interface AgendaItem {
  /** The hour it begins, "14:35". */
  readonly at: string
  readonly title: string
  readonly place: 'past' | 'now' | 'ahead'
  /** How long it took or may take; for what is past, inside a `StateMark`. */
  readonly length: ReactNode
}

/** The agenda with where it stands. */
export function Agenda({ items }: { readonly items: readonly AgendaItem[] }) {
  return (
    <ol className={styles.agenda}>
      {items.map((item) => (
        <li
          key={`${item.at} ${item.title}`}
          className={classes(item.place === 'past' && styles.past, item.place === 'now' && styles.now)}
          aria-current={item.place === 'now' ? 'step' : undefined}
        >
          <time>{item.at}</time>
          <span>{item.title}</span>
          <span className={styles.took}>{item.length}</span>
        </li>
      ))}
    </ol>
  )
}

interface TimerProps {
  /** The time left in words: "6 minutes 40 seconds left". */
  readonly label: string
  /** The same in figures, "06:40". */
  readonly children: ReactNode
}

/** The time left, large enough for the far end of a room. */
export function Timer({ label, children }: TimerProps) {
  return (
    <p className={styles.timer} role="timer" aria-label={label}>
      {children}
    </p>
  )
}
