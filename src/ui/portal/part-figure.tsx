import type { ReactNode } from 'react'

interface PartFigureProps {
  /** What is divided, with its number and period. */
  readonly title: ReactNode
  /** The picture in words: "103 answered, 28 assigned". */
  readonly label: string
  readonly part: number
  /** Greater than 0 and not less than `part`. */
  readonly whole: number
  /** Both parts in words, the period and the source. */
  readonly children: ReactNode
}

/** One length divided in two: a part of a whole, one meaning. */
export function PartFigure({ title, label, part, whole, children }: PartFigureProps) {
  return (
    <figure>
      <figcaption>
        <b>{title}</b>
      </figcaption>
      <svg className="part" viewBox={`0 0 ${String(whole)} 1`} preserveAspectRatio="none" role="img" aria-label={label}>
        <path d={`M0 0h${String(part)}v1H0z`} />
      </svg>
      <small>{children}</small>
    </figure>
  )
}
