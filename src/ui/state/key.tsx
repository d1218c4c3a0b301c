import type { StateShape } from '../states.ts'
import styles from './state.module.css'
import { StateMark } from './state-mark.tsx'

export interface KeyItem {
  readonly shape: StateShape
  readonly label: string
  /** How many are in this state, already formatted. */
  readonly count?: string
}

interface KeyProps {
  readonly label: string
  readonly items: readonly KeyItem[]
}

/** The legend above a board: every state in words, with how many there are. */
export function Key({ label, items }: KeyProps) {
  return (
    <ul className={styles.key} aria-label={label}>
      {items.map((item) => (
        <li key={item.shape}>
          <StateMark shape={item.shape} label={item.label} />
          {item.count !== undefined && (
            <>
              {' '}
              <b>{item.count}</b>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
