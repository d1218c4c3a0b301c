import type { AreaPlan } from '../decree/planned.ts'
import type { TreeState } from '../decree/tree-state.ts'

/** One area before and after a decree; names of the areas it lies in, undefined at the top. */
export interface AreaChange {
  /** The id of an area that exists, or the key of one that is established. */
  readonly ref: string
  readonly what: 'established' | 'closed' | 'changed'
  readonly nameBefore: string | undefined
  readonly nameAfter: string | undefined
  readonly parentBefore: string | undefined
  readonly parentAfter: string | undefined
  /** Of an area that ends: the name of the one that takes in what lay in it. */
  readonly takenInBy: string | undefined
  /** Of an area that ends: names of the bodies that come to lie elsewhere without being named. */
  readonly bodies: readonly string[]
}

/** What a decree does to areas: those established, those that go on otherwise, those that end. */
export function areaChangesOf(plan: AreaPlan, tree: TreeState): AreaChange[] {
  const begun = new Map(plan.begun.map((area) => [area.ref, area]))
  const nameAfter = (ref: string | undefined) =>
    ref === undefined ? undefined : (begun.get(ref)?.name ?? tree.areas.get(ref)?.name)
  const nameBefore = (ref: string | undefined) => (ref === undefined ? undefined : tree.areas.get(ref)?.name)
  const bodies = Map.groupBy(plan.resettled, (id) => tree.standing.get(id)?.areaId)
  const change = (ref: string, what: AreaChange['what']): AreaChange => ({
    ref,
    what,
    nameBefore: nameBefore(ref),
    nameAfter: what === 'closed' ? undefined : nameAfter(ref),
    parentBefore: nameBefore(tree.areas.get(ref)?.parent),
    parentAfter: what === 'closed' ? undefined : nameAfter(begun.get(ref)?.parent),
    takenInBy: nameAfter(plan.heirs.get(ref)),
    bodies: (bodies.get(ref) ?? []).map((id) => tree.standing.get(id)?.name ?? id),
  })
  const established = new Set(plan.established)
  return [
    ...plan.begun.map(({ ref }) => change(ref, established.has(ref) ? 'established' : 'changed')),
    ...plan.closed.map((ref) => change(ref, 'closed')),
  ]
}
