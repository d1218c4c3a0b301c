/** What can be wrong with what readers are served. */
export const FINDING_KINDS = [
  'altered-text',
  'altered-page',
  'altered-file',
  'foreign-link',
  'foreign-script',
  'foreign-words',
  'redirect',
  'unreachable',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export interface Finding {
  /** What was looked at: a path of the portal, or a file of the program. */
  readonly place: string
  readonly kind: FindingKind
  /** What was published; empty when nothing of the kind was. */
  readonly expected: string
  readonly served: string
}

/** What one look came to. A place that was looked at and has no finding is right. */
export interface Look {
  readonly looked: readonly string[]
  readonly findings: readonly Finding[]
}

export function joinLooks(looks: readonly Look[]): Look {
  return { looked: looks.flatMap(({ looked }) => looked), findings: looks.flatMap(({ findings }) => findings) }
}
