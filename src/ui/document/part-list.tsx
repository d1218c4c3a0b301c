import { StateMark } from '../state/state-mark.tsx'
import type { StateShape } from '../states.ts'
import styles from './document.module.css'

export interface PartItem {
  readonly href: string
  readonly label: string
  readonly shape: StateShape
  /** The state in words, for those who do not see the square. */
  readonly state: string
  readonly current?: boolean
}

interface PartListProps {
  readonly label: string
  readonly items: readonly PartItem[]
}

/** The parts of a text with their states: where one is, what is left. */
export function PartList({ label, items }: PartListProps) {
  return (
    <nav className={styles.parts} aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'true' : undefined}>
          <StateMark shape={item.shape} label={item.state} labelHidden />
          {item.label}
        </a>
      ))}
    </nav>
  )
}
