import type { ReactNode } from 'react'
import { TitleRow } from '../frame/section.tsx'
import type { HeadingLevel } from '../heading.tsx'
import styles from './document.module.css'

interface SheetProps {
  /** Id of the sheet's heading, which names it. */
  readonly id: string
  readonly title: ReactNode
  readonly level?: HeadingLevel
  /** At the end of the title's line: saved, and when. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A raised sheet of paper: the text that will be signed, and nothing else. */
export function Sheet({ id, title, level = 2, aside, children }: SheetProps) {
  return (
    <section className={styles.sheet} aria-labelledby={id}>
      <TitleRow id={id} title={title} level={level} aside={aside} />
      {children}
    </section>
  )
}
