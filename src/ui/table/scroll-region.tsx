import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './scroll-region.module.css'

interface ScrollRegionProps {
  /** Id of the heading that names the region. */
  readonly labelledBy: string
  /** The end that is seen first: `end` where the newest stands last. */
  readonly seenFirst?: 'start' | 'end' | undefined
  readonly children: ReactNode
}

/**
 * What may be wider than the page scrolls in a region of its own, named and reachable by keyboard; the page never does.
 * A group, not a landmark: the section around it already is one, of the same name. On a narrow page the names of a
 * table's rows stay in sight, and a shade says at which edge there is more.
 */
export function ScrollRegion({ labelledBy, seenFirst = 'start', children }: ScrollRegionProps) {
  const region = { role: 'group', 'aria-labelledby': labelledBy, tabIndex: 0 }
  return (
    <div className={classes(styles.scroll, seenFirst === 'end' && styles.fromEnd)} {...region}>
      {children}
    </div>
  )
}
