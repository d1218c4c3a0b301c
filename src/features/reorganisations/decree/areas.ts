import type { FieldProblem } from '#platform/problem.ts'
import { checkAreaLines } from './area-lines.ts'
import { aboveClosed } from './children.ts'
import { firstLines } from './first-lines.ts'
import { type DecreeLine, isAreaLine } from './line.ts'
import type { AreaPlan, PlannedArea } from './planned.ts'
import { ringFrom } from './rings.ts'
import type { TreeState } from './tree-state.ts'

/** The most names a sentence gives. */
const NAMED = 3

interface AreaFates {
  readonly closed: ReadonlySet<string>
  /** Where what lies in an area that ends comes to lie; absent when nobody can tell. */
  readonly heirs: ReadonlyMap<string, string>
}

/**
 * What a decree does to the areas. What lies in an area that merges, or is dissolved into another one, comes to lie there unless the decree
 * says otherwise: areas and the bodies in force. Of a divided area, or one dissolved into none, everything in it must be named.
 */
export function planAreas(
  lines: readonly DecreeLine[],
  tree: TreeState,
  closedBodies: ReadonlySet<string>,
): { readonly plan: AreaPlan; readonly problems: readonly FieldProblem[] } {
  const fates = readAreaFates(lines, tree)
  const named = new Map(
    lines.flatMap(({ kind, body, to }): [string, string][] => (kind === 'move-area' ? [[body, to]] : [])),
  )
  const children = followAreas(tree, fates, named)
  const bodies = followBodies(lines, tree, fates, closedBodies)
  const changed = changedAreas(lines, tree, new Map([...named, ...children.followed]))
  const established = lines.filter(({ kind }) => kind === 'establish-area')
  const begun = [...established.map(asPlanned), ...changed]
  return {
    plan: {
      established: established.map(({ key }) => key),
      ended: [...fates.closed, ...changed.map(({ ref }) => ref)],
      closed: [...fates.closed],
      begun,
      heirs: fates.heirs,
      resettled: bodies.followed,
    },
    problems: [
      ...checkAreaLines(lines, tree),
      ...endingTargets(lines, fates),
      ...left(lines, children.forsaken, 'reorganisations.area-children-left'),
      ...left(lines, bodies.forsaken, 'reorganisations.area-bodies-left'),
      ...left(lines, bodies.changedLater, 'reorganisations.area-body-changed-later'),
      ...left(lines, children.changedLater, 'reorganisations.area-child-changed-later'),
      ...rings(lines, tree, fates.closed, begun),
    ],
  }
}

function readAreaFates(lines: readonly DecreeLine[], tree: TreeState): AreaFates {
  const goOn = new Set(
    lines.filter(({ kind, body, to }) => kind === 'split-area' && body === to).map(({ body }) => body),
  )
  const ending = lines.filter(({ kind, body }) => ENDINGS.has(kind) && tree.areas.has(body) && !goOn.has(body))
  return {
    closed: new Set(ending.map(({ body }) => body)),
    heirs: new Map(
      ending.flatMap(({ kind, body, to }): [string, string][] => (to && kind !== 'split-area' ? [[body, to]] : [])),
    ),
  }
}

const ENDINGS: ReadonlySet<string> = new Set(['merge-area', 'split-area', 'dissolve-area'])

/** Names of what is in the way, by the area that ends. */
type ByArea = ReadonlyMap<string, readonly string[]>

function followAreas(tree: TreeState, { closed, heirs }: AreaFates, named: ReadonlyMap<string, string>) {
  const parents = new Map(
    [...tree.areas].flatMap(([id, { parent }]): [string, string][] => (parent === undefined ? [] : [[id, parent]])),
  )
  const following = [...parents].filter(([id, parent]) => closed.has(parent) && !closed.has(id) && !named.has(id))
  const followed = new Map<string, string>()
  for (const [id, parent] of following) {
    const heir = heirs.get(parent)
    // An area that takes over from the one it lies in comes to lie where that one lay.
    const above = heir === id ? aboveClosed(parents.get(parent), parents, closed, heirs) : heir
    if (heir !== undefined) followed.set(id, above === id ? '' : (above ?? ''))
  }
  const nameOf = ([id, parent]: [string, string]) => [parent, tree.areas.get(id)?.name ?? id] as const
  return {
    followed,
    forsaken: gather(following.filter(([, parent]) => !heirs.has(parent)).map(nameOf)),
    changedLater: gather(following.filter(([id]) => tree.areasChangedLater.has(id)).map(nameOf)),
  }
}

function followBodies(
  lines: readonly DecreeLine[],
  tree: TreeState,
  { closed, heirs }: AreaFates,
  closedBodies: ReadonlySet<string>,
) {
  const renamed = new Map(lines.filter(({ kind }) => kind === 'rename').map((line) => [line.body, line]))
  const inEnding = [...tree.standing].flatMap(([id, { areaId, name }]) => {
    const stays = areaId === undefined || !closed.has(areaId) || closedBodies.has(id) || renamed.get(id)?.areaId
    return stays ? [] : [{ id, area: areaId, name }]
  })
  const settled = inEnding.filter(({ area }) => heirs.has(area))
  return {
    followed: settled.filter(({ id }) => !renamed.has(id)).map(({ id }) => id),
    forsaken: gather(inEnding.filter(({ area }) => !heirs.has(area)).map(({ area, name }) => [area, name] as const)),
    changedLater: gather(
      settled.filter(({ id }) => tree.changedLater.has(id)).map(({ area, name }) => [area, name] as const),
    ),
  }
}

function gather(pairs: readonly (readonly [string, string])[]): ByArea {
  const groups = Map.groupBy(pairs, ([area]) => area)
  return new Map([...groups].map(([area, list]) => [area, list.map(([, name]) => name)]))
}

/** Areas that go on with another name, kind or place. `parents`: where areas come to lie, empty at the top. */
function changedAreas(
  lines: readonly DecreeLine[],
  tree: TreeState,
  parents: ReadonlyMap<string, string>,
): PlannedArea[] {
  const renamed = new Map(lines.filter(({ kind }) => kind === 'rename-area').map((line) => [line.body, line]))
  return [...new Set([...renamed.keys(), ...parents.keys()])].flatMap((ref) => {
    const before = tree.areas.get(ref)
    if (!before) return []
    const { name, areaKind } = renamed.get(ref) ?? { name: '', areaKind: '' }
    const parent = parents.has(ref) ? parents.get(ref) || undefined : before.parent
    return [{ ref, name: name || before.name, kind: areaKind || before.kind, parent }]
  })
}

function asPlanned({ key, name, areaKind, parent }: DecreeLine): PlannedArea {
  return { ref: key, name, kind: areaKind, parent: parent || undefined }
}

/** An area that ends cannot take anything in, and no body can come to lie in it. */
function endingTargets(lines: readonly DecreeLine[], { closed }: AreaFates): FieldProblem[] {
  return lines.flatMap((line, at) =>
    (isAreaLine(line) ? (['to', 'parent'] as const) : (['areaId'] as const))
      .filter((place) => closed.has(line[place]))
      .map((place) => ({ path: `/lines/${at}/${place}`, code: 'reorganisations.area-closes-too' })),
  )
}

/** Said once, on the first line that ends the area. */
function left(lines: readonly DecreeLine[], names: ByArea, code: string): FieldProblem[] {
  const first = firstLines(lines, ({ kind, body }) => (ENDINGS.has(kind) ? body : undefined))
  return [...names].map(([area, list]) => {
    const said = list.slice(0, NAMED).join(', ') + (list.length > NAMED ? ', …' : '')
    return { path: `/lines/${first.get(area)}/body`, code, params: { count: list.length, names: said } }
  })
}

function rings(
  lines: readonly DecreeLine[],
  tree: TreeState,
  closed: ReadonlySet<string>,
  begun: readonly PlannedArea[],
): FieldProblem[] {
  const changed = new Map(begun.map(({ ref, parent }) => [ref, parent]))
  const standing = (ref: string) => tree.areas.get(ref)?.parent
  const later = tree.later.trees.map(
    ({ areaParents }) =>
      (ref: string) =>
        areaParents.get(ref),
  )
  const atFault = new Set(
    [standing, ...later].flatMap((parents) => {
      const parentOf = (ref: string) =>
        changed.has(ref) ? changed.get(ref) : closed.has(ref) ? undefined : parents(ref)
      const settled = new Set<string>()
      return [...changed.keys()].flatMap((ref) => [...ringFrom(ref, parentOf, settled)])
    }),
  )
  return lines.flatMap(({ kind, body, key, to }, at): FieldProblem[] => {
    if (kind === 'establish-area' && atFault.has(key))
      return [{ path: `/lines/${at}/parent`, code: 'reorganisations.area-cycle' }]
    const takesIn = (kind === 'merge-area' || kind === 'dissolve-area') && tree.areas.has(body) && atFault.has(to)
    return takesIn || (kind === 'move-area' && atFault.has(body))
      ? [{ path: `/lines/${at}/to`, code: 'reorganisations.area-cycle' }]
      : []
  })
}
