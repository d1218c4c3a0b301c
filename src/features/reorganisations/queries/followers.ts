import type { Axis } from '#kernel/axis.ts'
import { compareVietnamese } from '#kernel/vietnamese.ts'
import type { DecreePlan } from '../decree/planned.ts'
import type { TreeState } from '../decree/tree-state.ts'
import { namer } from './namer.ts'

/** Bodies that no line of a decree names: what they stand under closes, and they come under what takes its place. */
export interface Followers {
  readonly axis: Axis
  readonly from: string
  readonly to: string
  readonly names: readonly string[]
}

/** Who follows a decree without being named, in the order in which the bodies they leave close, by name. */
export function followersOf(plan: DecreePlan, tree: TreeState): Followers[] {
  const name = namer(plan, tree)
  const groups = Map.groupBy(
    plan.followed,
    ({ axis, child, parent }) => `${axis} ${tree.parents[axis].get(child)} ${parent}`,
  )
  const order = new Map(plan.closed.map((body, at) => [body, at]))
  return [...groups.values()]
    .flatMap((lines) => {
      const [first] = lines
      if (!first) return []
      const { axis, child, parent } = first
      const left = tree.parents[axis].get(child) ?? ''
      const names = lines.map((line) => name.before(line.child)).toSorted(compareVietnamese)
      return [{ axis, from: name.before(left), to: name.after(parent), names, place: order.get(left) ?? 0 }]
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ place: _, ...followers }) => followers)
}
