import { StateMark } from '../state/state-mark.tsx'
import type { StateShape } from '../states.ts'
import styles from './filter.module.css'

export interface FilterItem {
  readonly href: string
  readonly label: string
  /** How many it leaves, already formatted. */
  readonly count?: string
  readonly shape?: StateShape
  readonly current?: boolean
}

interface FilterProps {
  readonly label: string
  readonly items: readonly FilterItem[]
}

/** Words with counts above a list; an underline marks the current one. */
export function Filter({ label, items }: FilterProps) {
  return (
    <nav className={styles.filter} aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.shape === undefined ? item.label : <StateMark shape={item.shape} label={item.label} />}
              {item.count !== undefined && (
                <>
                  {' '}
                  <b>{item.count}</b>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
