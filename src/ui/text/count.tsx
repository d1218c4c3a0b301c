import type { ReactNode } from 'react'
import styles from './text.module.css'

/** A count in bold tabular figures, such as `25/26`; its noun follows in the caller's sentence. */
export function Count({ children }: { readonly children: ReactNode }) {
  return <b className={styles.count}>{children}</b>
}
