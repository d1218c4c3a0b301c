import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from '../heading.tsx'
import styles from './section.module.css'

interface TitleRowProps {
  readonly id?: string | undefined
  readonly title: ReactNode
  readonly level?: HeadingLevel
  /** Said at the end of the line: how many, in what order, how much of it is complete. */
  readonly aside?: ReactNode
}

/** A heading with its count or its order at the end of the line. */
export function TitleRow({ id, title, level = 2, aside }: TitleRowProps) {
  return (
    <div className={styles.title}>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      {aside !== undefined && <span>{aside}</span>}
    </div>
  )
}

interface SectionProps extends TitleRowProps {
  /** Also the id of the section's heading, which names the region. */
  readonly id: string
  readonly children: ReactNode
}

/** A part of a page, named by its heading. */
export function Section({ id, title, level = 2, aside, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <TitleRow id={id} title={title} level={level} aside={aside} />
      {children}
    </section>
  )
}
