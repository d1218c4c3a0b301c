import { type StateShape, toneOf } from '../states.ts'
import styles from './state.module.css'
import { StateSquare } from './state-square.tsx'

export interface TallyItem {
  readonly shape: StateShape
  /** How many squares; a whole number, 0 draws none. */
  readonly count: number
}

interface TallyProps {
  /** The whole count in words: "24: 7 done, 3 waiting, …". */
  readonly label: string
  /** Sorted by state; a shape appears once. */
  readonly items: readonly TallyItem[]
}

/** One square per thing, sorted by state: the whole at a glance. */
export function Tally({ label, items }: TallyProps) {
  return (
    <p className={styles.tally} role="img" aria-label={label}>
      {items.flatMap((item) =>
        Array.from({ length: item.count }, (_, place) => (
          // Squares of one state are alike: their place in the row is all that tells them apart.
          <span key={`${item.shape}-${String(place)}`} className={styles[toneOf(item.shape)]}>
            <StateSquare shape={item.shape} className={styles.square} />
          </span>
        )),
      )}
    </p>
  )
}
