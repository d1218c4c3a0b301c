import type { ReactNode } from 'react'
import styles from './table.module.css'

interface ScrollRegionProps {
  /** Id of the heading that names the region. */
  readonly labelledBy: string
  readonly children: ReactNode
}

/**
 * What may be wider than the page scrolls in a region of its own, named and reachable by keyboard; the page never does.
 * A group, not a landmark: the section around it already is one, of the same name.
 */
export function ScrollRegion({ labelledBy, children }: ScrollRegionProps) {
  const region = { role: 'group', 'aria-labelledby': labelledBy, tabIndex: 0 }
  return (
    <div className={styles.scroll} {...region}>
      {children}
    </div>
  )
}
