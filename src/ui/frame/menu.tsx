import { classes } from '../classes.ts'
import styles from './menu.module.css'
import wrap from './wrap.module.css'

export interface MenuItem {
  readonly href: string
  readonly label: string
  /** Where the reader is now. */
  readonly current?: boolean
}

interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
}

/** The main navigation: a printed grid, four to a row on a phone, one line on a desk. Nothing is hidden. */
export function Menu({ label, items }: MenuProps) {
  return (
    <nav className={styles.menu} aria-label={label}>
      <ul className={classes(wrap.wrap, styles.items)}>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
