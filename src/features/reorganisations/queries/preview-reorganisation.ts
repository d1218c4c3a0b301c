import type { Axis } from '#kernel/axis.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { type FieldProblem, refuse } from '#platform/problem.ts'
import { checkDecree } from '../check-decree.ts'
import type { DecreePlan } from '../decree/planned.ts'
import type { TreeState } from '../decree/tree-state.ts'
import { findReorganisation } from '../load-reorganisation.ts'
import { requireComposer } from '../policy.ts'
import { type AreaChange, areaChangesOf } from './area-changes.ts'
import { type CoordinationChange, coordinationChangesOf } from './coordination-changes.ts'
import { type Followers, followersOf } from './followers.ts'
import { namer } from './namer.ts'
import { type LeftOpen, readLeftOpen } from './read-left-open.ts'
import { type MemberStocks, readMemberStocks } from './read-member-stocks.ts'

/** One body before and after a decree. */
export interface BodyChange {
  /** The id of a body that exists, or the key of one that is established. */
  readonly ref: string
  readonly what: 'established' | 'closed' | 'divided' | 'renamed' | 'moved'
  readonly nameBefore: string | undefined
  readonly nameAfter: string | undefined
  /** On the territory axis; `axis` says which when only the other one changes. */
  readonly axis: Axis
  readonly parentBefore: string | undefined
  readonly parentAfter: string | undefined
  /** Of a body that closes or gives a part away: the names of those that receive it, with their shares. */
  readonly successors: readonly { readonly name: string; readonly share: number; readonly heir: boolean }[]
}

export type ReorganisationPreview =
  | { readonly problems: readonly FieldProblem[] }
  | {
      readonly problems: readonly []
      readonly changes: readonly BodyChange[]
      readonly areas: readonly AreaChange[]
      readonly coordination: readonly CoordinationChange[]
      readonly followers: readonly Followers[]
      readonly leftOpen: LeftOpen
      readonly stocks: readonly MemberStocks[]
    }

/** What applying a decree would do, or everything that keeps it from being applied. Writes nothing. */
export async function previewReorganisation(db: ReadDb, actor: Actor, id: string): Promise<ReorganisationPreview> {
  requireComposer(actor)
  const decree = await findReorganisation(db, id)
  if (!decree) refuse('not-found', 'reorganisations.not-found')
  const checked = await checkDecree(db, decree)
  if ('problems' in checked) return { problems: checked.problems }
  const { plan, tree, effectiveOn } = checked
  return {
    problems: [],
    changes: changesOf(plan, tree),
    areas: areaChangesOf(plan.areas, tree),
    coordination: coordinationChangesOf(plan, tree),
    followers: followersOf(plan, tree),
    leftOpen: await readLeftOpen(db, plan, tree, effectiveOn),
    stocks: await readMemberStocks(db, plan, tree, effectiveOn),
  }
}

function changesOf(plan: DecreePlan, tree: TreeState): BodyChange[] {
  const closed = new Set(plan.closed)
  const moved = plan.ended.filter(({ child }) => !closed.has(child))
  const divided = new Set(plan.successions.map(({ from }) => from).filter((id) => !closed.has(id)))
  const change = describer(plan, tree)
  return [
    ...[...plan.established.keys()].map((key) => change(key, 'established', 'territory')),
    ...plan.closed.map((id) => change(id, 'closed', 'territory')),
    ...[...divided].map((id) => change(id, 'divided', 'territory')),
    ...[...plan.renamed.keys()].map((id) => change(id, 'renamed', 'territory')),
    ...moved.map(({ axis, child }) => change(child, 'moved', axis)),
  ]
}

/** Tells one body before and after. */
function describer(plan: DecreePlan, tree: TreeState) {
  const after = new Map(plan.begun.map(({ axis, child, parent }) => [`${axis} ${child}`, parent]))
  const ended = new Set(plan.ended.map(({ axis, child }) => `${axis} ${child}`))
  const successors = Map.groupBy(plan.successions, ({ from }) => from)
  const { after: nameAfter } = namer(plan, tree)
  const parentAfter = (ref: string, axis: Axis) => {
    const kept = ended.has(`${axis} ${ref}`) ? undefined : tree.parents[axis].get(ref)
    return after.get(`${axis} ${ref}`) ?? kept
  }
  return (ref: string, what: BodyChange['what'], axis: Axis): BodyChange => {
    const isClosed = what === 'closed'
    const parent = isClosed ? undefined : parentAfter(ref, axis)
    return {
      ref,
      what,
      axis,
      nameBefore: tree.standing.get(ref)?.name,
      nameAfter: isClosed ? undefined : nameAfter(ref),
      parentBefore: tree.standing.get(tree.parents[axis].get(ref) ?? '')?.name,
      parentAfter: parent && nameAfter(parent),
      successors: (successors.get(ref) ?? [])
        .filter(({ to }) => to !== ref)
        .map(({ to, share, heir }) => ({
          name: nameAfter(to),
          share,
          heir,
        })),
    }
  }
}
