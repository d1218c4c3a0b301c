import type { DecreePlan } from '../decree/planned.ts'
import type { TreeState } from '../decree/tree-state.ts'

/** A coordination line that a decree begins or ends; the bodies under their names before it, new ones under their own. */
export interface CoordinationChange {
  /** `closing`: it ends because one of the two is no more. */
  readonly what: 'begins' | 'ends' | 'closing'
  readonly from: string
  readonly to: string
}

/** Who begins and ceases to get copies of whose reports: what ends first. */
export function coordinationChangesOf(
  { coordination, established }: DecreePlan,
  tree: TreeState,
): CoordinationChange[] {
  const nameOf = (ref: string) => tree.standing.get(ref)?.name ?? established.get(ref)?.name ?? ref
  return [
    ...coordination.ended.map(({ body, to, closing }) => ({
      what: closing ? ('closing' as const) : ('ends' as const),
      from: nameOf(body),
      to: nameOf(to),
    })),
    ...coordination.begun.map(({ body, to }) => ({ what: 'begins' as const, from: nameOf(body), to: nameOf(to) })),
  ]
}
