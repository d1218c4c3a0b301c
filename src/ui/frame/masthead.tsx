import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { Mark } from './mark.tsx'
import styles from './masthead.module.css'
import wrap from './wrap.module.css'

interface MastheadProps {
  readonly brand: string
  readonly home: string
  /** Who is signed in, in which post or body, their own page and whether the reader is there; absent before signing in. */
  readonly who?:
    | { readonly name: string; readonly post: string; readonly href?: string; readonly current?: boolean }
    | undefined
  /** The language switch and the sign-out form. */
  readonly tools?: ReactNode
  /** The `Menu`. */
  readonly children?: ReactNode
}

/** The institution's red rule, the brand, who is signed in, and below them the menu. */
export function Masthead({ brand, home, who, tools, children }: MastheadProps) {
  return (
    <header className={styles.masthead}>
      <div className={classes(wrap.wrap, styles.line)}>
        <a className={styles.brand} href={home}>
          <Mark />
          {brand}
        </a>
        {(who !== undefined || tools !== undefined) && (
          <div className={styles.tools}>
            {who !== undefined && (
              <p className={styles.who}>
                {who.href ? (
                  <a href={who.href} aria-current={who.current ? 'page' : undefined}>
                    {who.name}
                  </a>
                ) : (
                  <b>{who.name}</b>
                )}
                <span>{who.post}</span>
              </p>
            )}
            {tools}
          </div>
        )}
      </div>
      {children}
    </header>
  )
}
