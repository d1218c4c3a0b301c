import { type Made, type Named, namesakes } from '#features/organisations/index.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { DecreeLine } from './line.ts'
import type { AreaPlan, PlannedArea, PlannedLine } from './planned.ts'
import type { TreeState } from './tree-state.ts'

/** What a decree does to the tree, as far as it tells who comes to stand beside whom. */
interface Outcome {
  /** Bodies that are no more. */
  readonly closed: ReadonlySet<string>
  readonly begun: readonly PlannedLine[]
  readonly areas: Pick<AreaPlan, 'closed' | 'begun'>
}

/**
 * Lines that establish a body or an area, or rename a body, under a superior that has one of that name, also one that begins later: most
 * often a decree that was applied and is composed again. Below a body that is there already, its children are looked for, too.
 */
export function namesakeProblems(lines: readonly DecreeLine[], tree: TreeState, outcome: Outcome): FieldProblem[] {
  const bodies = namesakes(standingBodies(tree, outcome, lines), madeBodies(lines, tree, outcome))
  const areas = namesakes(standingAreas(tree, outcome), madeAreas(lines))
  return [
    ...bodies.map((at) => problem(lines, at, 'reorganisations.same-name')),
    ...areas.map((at) => problem(lines, at, 'reorganisations.same-area-name')),
  ]
}

function problem(lines: readonly DecreeLine[], at: number, code: string): FieldProblem {
  return { path: `/lines/${at}/name`, code, params: { name: lines[at]?.name ?? '' } }
}

function standingBodies(tree: TreeState, { closed, begun }: Outcome, lines: readonly DecreeLine[]): readonly Named[] {
  const parents = parentsAfter(tree, begun)
  const renamed = new Set(lines.filter(({ kind, name }) => kind === 'rename' && name).map(({ body }) => body))
  const stays = [...tree.standing].filter(([ref]) => !closed.has(ref) && !renamed.has(ref))
  return [...tree.later.begins.bodies, ...stays.map(([ref, { name }]) => ({ ref, name, parent: parents(ref) }))]
}

function parentsAfter(tree: TreeState, begun: readonly PlannedLine[]): (ref: string) => string {
  const after = new Map(begun.filter(({ axis }) => axis === 'territory').map(({ child, parent }) => [child, parent]))
  return (ref) => after.get(ref) ?? tree.parents.territory.get(ref) ?? ''
}

function madeBodies(lines: readonly DecreeLine[], tree: TreeState, { begun }: Outcome): Made[] {
  const parents = parentsAfter(tree, begun)
  return lines.flatMap(({ kind, key, body, name, parent }, at): Made[] => {
    if (name === '') return []
    if (kind === 'establish') return [{ ref: key, parent, name, at }]
    return kind === 'rename' ? [{ ref: body, parent: parents(body), name, at }] : []
  })
}

function standingAreas(tree: TreeState, { areas }: Outcome): readonly Named[] {
  const after = new Map(areas.begun.map((area) => [area.ref, area]))
  const closed = new Set(areas.closed)
  const stays = [...tree.areas].filter(([ref]) => !closed.has(ref))
  return [...tree.later.begins.areas, ...stays.map(([ref, area]) => asNamed(ref, after.get(ref) ?? area))]
}

/** A town may be called like the commune beside it: an area is known by kind and name. */
function asNamed(ref: string, { name, kind, parent = '' }: Omit<PlannedArea, 'ref'>): Named {
  return { ref, parent, name: `${kind} ${name}` }
}

function madeAreas(lines: readonly DecreeLine[]): Made[] {
  return lines.flatMap(({ kind, key, name, areaKind, parent }, at): Made[] =>
    kind === 'establish-area' && name !== '' ? [{ ...asNamed(key, { name, kind: areaKind, parent }), at }] : [],
  )
}
