import type { ReactNode } from 'react'
import styles from './form.module.css'

/** Short fields side by side where there is room. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>
}

/** Inside `Fields`: a field that takes the whole line. */
export function WholeLine({ children }: { readonly children: ReactNode }) {
  return <div className={styles.whole}>{children}</div>
}
