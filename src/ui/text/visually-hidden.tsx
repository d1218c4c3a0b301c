import type { ReactNode } from 'react'
import styles from './text.module.css'

/** Words for a screen reader where the eye already has a shape or a place. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>
}
