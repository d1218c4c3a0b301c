import { AXES, type Axis } from '#kernel/axis.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { Fates } from './fates.ts'
import { firstLines } from './first-lines.ts'
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
  const forsaken: { readonly parent: string; readonly name: string }[] = []
  for (const [child, parent] of tree.parents[axis]) {
    if (!closed.has(parent) || closed.has(child) || named.has(child)) continue
    const heir = divided.has(parent) ? undefined : heirs.get(parent)
    // The heir may have stood below the body it takes over from: then it takes that body's own place.
    if (heir === child) {
      const above = aboveClosed(tree.parents[axis].get(parent), tree.parents[axis], closed, heirs)
      if (above && above !== child) followed.push({ axis, child, parent: above })
    } else if (heir) followed.push({ axis, child, parent: heir })
    else forsaken.push({ parent, name: tree.standing.get(child)?.name ?? child })
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

function forsakenProblems(
  lines: readonly DecreeLine[],
  forsaken: readonly { readonly parent: string; readonly name: string }[],
): FieldProblem[] {
  const byParent = Map.groupBy(forsaken, ({ parent }) => parent)
  const first = firstLines(lines, ({ kind, body }) => `${kind} ${body}`)
  return lines.flatMap(({ kind, body }, at): FieldProblem[] => {
    const children = kind === 'split' || kind === 'dissolve' ? byParent.get(body) : undefined
    if (!children || first.get(`${kind} ${body}`) !== at) return []
    const said = children.slice(0, NAMED).map(({ name }) => name)
    const names = said.join(', ') + (children.length > NAMED ? ', …' : '')
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
  const first = firstLines(lines, ({ body }) => heirs.get(body))
  return followed
    .filter(({ child }) => tree.changedLater.has(child))
    .map(({ child, parent }) => {
      const name = tree.standing.get(child)?.name ?? child
      const path = `/lines/${first.get(parent) ?? 0}/body`
      return { path, code: 'reorganisations.child-changed-later', params: { name } }
    })
}
