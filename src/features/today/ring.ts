/** The six spans of a period, in order. */
export const SPANS = ['plan', 'report', 'consolidation', 'conference', 'conclusions', 'tasks'] as const
export type Span = (typeof SPANS)[number]

export interface RingFacts {
  readonly begun: boolean
  /** Whether the reporting deadline has passed or everything has been handed in. */
  readonly reportsIn: boolean
  readonly consolidationSigned: boolean
  readonly conferenceHeld: boolean
  readonly conclusionsRecorded: boolean
}

/** Where a period stands: the first span that is not crossed yet. */
export function presentSpan(facts: RingFacts): Span {
  if (!facts.begun) return 'plan'
  if (facts.conclusionsRecorded) return 'tasks'
  if (facts.conferenceHeld) return 'conclusions'
  if (facts.consolidationSigned) return 'conference'
  return facts.reportsIn ? 'consolidation' : 'report'
}
