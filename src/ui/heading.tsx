import type { ReactNode } from 'react'

/** The rank of a heading below the page's own `h1`; chosen by place in the outline, never by size. */
export type HeadingLevel = 2 | 3 | 4

interface HeadingProps {
  readonly level: HeadingLevel
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** A heading whose rank its surroundings decide. */
export function Heading({ level, id, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return <Tag id={id}>{children}</Tag>
}
