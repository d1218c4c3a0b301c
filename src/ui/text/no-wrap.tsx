import type { ReactNode } from 'react'
import styles from './text.module.css'

/** Keeps a date, an hour or a count with its unit on one line, until the line itself is too narrow for it. */
export function NoWrap({ children }: { readonly children: ReactNode }) {
  return <span className={styles.keep}>{children}</span>
}
