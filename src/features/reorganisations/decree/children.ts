import { AXES, type Axis } from '#kernel/axis.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { Fates } from './fates.ts'
import type { DecreeLine } from './line.ts'
import type { PlannedLine } from './planned.ts'
import type { TreeState } from './tree-state.ts'

interface Moves {
  readonly ended: readonly { readonly axis: Axis; readonly child: string }[]
  readonly begun: readonly PlannedLine[]
  readonly followed: readonly PlannedLine[]
  readonly problems: readonly FieldProblem[]
}

/** The most names a sentence about forsaken children gives. */
const NAMED = 3

/**
 * Which reporting lines end and begin. Children of a body that closes come under its heir unless the decree names them; those
 * of a divided body, or of one dissolved without an heir, must be named, for nobody can tell where they go.
 */
export function followParents(lines: readonly DecreeLine[], tree: TreeState, fates: Fates): Moves {
  const each = AXES.map((axis) => onAxis(axis, lines, tree, fates))
  return {
    ended: each.flatMap(({ ended }) => ended),
    begun: each.flatMap(({ begun }) => begun),
    followed: each.flatMap(({ followed }) => followed),
    problems: each.flatMap(({ problems }) => problems),
  }
}

function onAxis(axis: Axis, lines: readonly DecreeLine[], tree: TreeState, { closed, heirs }: Fates): Moves {
  const named = namedMoves(axis, lines)
  const divided = new Set(lines.filter(({ kind }) => kind === 'split').map(({ body }) => body))
  const followed: PlannedLine[] = []
  const forsaken = new Map<string, string[]>()
  for (const [child, parent] of tree.parents[axis]) {
    if (!closed.has(parent) || closed.has(child) || named.has(child)) continue
    const heir = divided.has(parent) ? undefined : heirs.get(parent)
    // The heir may have stood below the body it takes over from: then it takes that body's own place.
    if (heir === child) {
      const above = aboveClosed(tree.parents[axis].get(parent), tree.parents[axis], closed, heirs)
      if (above && above !== child) followed.push({ axis, child, parent: above })
    } else if (heir) followed.push({ axis, child, parent: heir })
    else forsaken.set(parent, [...(forsaken.get(parent) ?? []), tree.standing.get(child)?.name ?? child])
  }
  const begun = [...named].flatMap(([child, parent]) => (parent ? [{ axis, child, parent }] : []))
  const changing = [...new Set([...named.keys(), ...followed.map(({ child }) => child), ...closed])]
  return {
    ended: changing.filter((child) => tree.parents[axis].has(child)).map((child) => ({ axis, child })),
    begun: [...begun, ...followed],
    followed,
    problems: [...forsakenProblems(lines, forsaken), ...later(followed, tree, lines, heirs)],
  }
}

/** What the decree itself says of parents on an axis: by child, empty for nobody. */
function namedMoves(axis: Axis, lines: readonly DecreeLine[]): Map<string, string> {
  const kind = axis === 'territory' ? 'move' : 'change-line'
  return new Map(
    lines.flatMap((line): [string, string][] => {
      if (line.kind === kind) return [[line.body, line.to]]
      if (line.kind === 'establish') return [[line.key, axis === 'territory' ? line.parent : line.lineParent]]
      return []
    }),
  )
}

/** The nearest superior that does not close, or the heir of one that does. */
export function aboveClosed(
  start: string | undefined,
  parents: ReadonlyMap<string, string>,
  closed: ReadonlySet<string>,
  heirs: ReadonlyMap<string, string>,
): string | undefined {
  // Bodies that go up in each other lead back to themselves; such a decree is refused, and has nobody above.
  const passed = new Set<string>()
  let at = start
  while (at !== undefined && closed.has(at)) {
    if (passed.size === passed.add(at).size) return undefined
    at = heirs.get(at) ?? parents.get(at)
  }
  return at
}

function forsakenProblems(lines: readonly DecreeLine[], forsaken: ReadonlyMap<string, string[]>): FieldProblem[] {
  return lines.flatMap(({ kind, body }, at): FieldProblem[] => {
    const children = kind === 'split' || kind === 'dissolve' ? forsaken.get(body) : undefined
    if (!children || lines.findIndex((line) => line.kind === kind && line.body === body) !== at) return []
    const names = children.slice(0, NAMED).join(', ') + (children.length > NAMED ? ', …' : '')
    return [
      { path: `/lines/${at}/body`, code: 'reorganisations.children-left', params: { count: children.length, names } },
    ]
  })
}

/** A child that would follow but is changed by another decree later. */
function later(
  followed: readonly PlannedLine[],
  tree: TreeState,
  lines: readonly DecreeLine[],
  heirs: ReadonlyMap<string, string>,
): FieldProblem[] {
  return followed
    .filter(({ child }) => tree.changedLater.has(child))
    .flatMap(({ child, parent }) => {
      const at = lines.findIndex(({ body }) => heirs.get(body) === parent)
      const name = tree.standing.get(child)?.name ?? child
      return [{ path: `/lines/${Math.max(at, 0)}/body`, code: 'reorganisations.child-changed-later', params: { name } }]
    })
}
