import type { ReactNode } from 'react'
import styles from './demonstration-banner.module.css'
import wrap from './wrap.module.css'

interface DemonstrationBannerProps {
  /** Name of the region for assistive technology. */
  readonly label: string
  readonly children: ReactNode
}

/** A quiet strip above every screen, and on every printed page's first sheet: none of what follows is real. */
export function DemonstrationBanner({ label, children }: DemonstrationBannerProps) {
  return (
    <aside className={styles.banner} aria-label={label}>
      <div className={wrap.wrap}>{children}</div>
    </aside>
  )
}
