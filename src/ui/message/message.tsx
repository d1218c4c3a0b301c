import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './message.module.css'

interface MessageProps {
  /** `fine`: the machine agrees. `note`: explain. `hard`: must be settled before going on. */
  readonly tone: 'fine' | 'note' | 'hard'
  /** What fields refer to with `aria-describedby`. */
  readonly id?: string | undefined
  /** `alert` interrupts, `status` waits its turn; absent when the message was on the page from the start. */
  readonly role?: 'alert' | 'status' | undefined
  /** What is wrong, then the repair as a link. */
  readonly children: ReactNode
  /** Buttons that repair it. */
  readonly actions?: ReactNode
}

/** A message, beside what it speaks of. */
export function Message({ tone, id, role, children, actions }: MessageProps) {
  return (
    <div
      id={id}
      role={role}
      className={classes(styles.message, tone === 'hard' && styles.hard, tone === 'fine' && styles.fine)}
    >
      <p>{children}</p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
