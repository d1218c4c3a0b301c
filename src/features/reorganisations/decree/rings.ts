import { AXES } from '#kernel/axis.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { DecreeLine } from './line.ts'
import type { PlannedLine } from './planned.ts'
import type { TreeState } from './tree-state.ts'

/**
 * The lines that would make a body its own superior, on the tree as it would stand after the decree, and on those of the days after it
 * on which something else is decided already.
 */
export function ringProblems(
  lines: readonly DecreeLine[],
  tree: TreeState,
  closed: ReadonlySet<string>,
  begun: readonly PlannedLine[],
): FieldProblem[] {
  const atFault = new Set<string>()
  for (const [axis, parents] of [tree, ...tree.later.trees].flatMap(({ parents }) =>
    AXES.map((axis) => [axis, parents[axis]] as const),
  )) {
    const changed = new Map(begun.filter((line) => line.axis === axis).map(({ child, parent }) => [child, parent]))
    const free = new Set(lines.filter((line) => line.kind === 'change-line' && !line.to).map(({ body }) => body))
    const parentOf = (ref: string): string | undefined => {
      const parent = changed.get(ref)
      if (parent !== undefined) return parent
      const before = parents.get(ref)
      return before === undefined || closed.has(ref) || (axis === 'line' && free.has(ref)) ? undefined : before
    }
    const settled = new Set<string>()
    for (const start of changed.keys()) for (const ref of ringFrom(start, parentOf, settled)) atFault.add(ref)
  }
  if (atFault.size === 0) return []
  return lines.flatMap(({ kind, body, key, to }, at): FieldProblem[] => {
    const takesOver = (kind === 'merge' || kind === 'dissolve') && tree.standing.has(body) && atFault.has(to)
    // A body that comes under itself is said already.
    if ((to !== '' && to === body) || !(takesOver || atFault.has(kind === 'establish' ? key : body))) return []
    return [{ path: `/lines/${at}/${kind === 'establish' ? 'parent' : 'to'}`, code: 'organisations.cycle' }]
  })
}

/** The members of the ring one comes to when walking up from here; none when one comes to the top. */
export function ringFrom(
  start: string,
  parentOf: (ref: string) => string | undefined,
  settled: Set<string>,
): readonly string[] {
  const way = new Map<string, number>()
  let at: string | undefined = start
  for (; at !== undefined && !settled.has(at) && !way.has(at); at = parentOf(at)) way.set(at, way.size)
  const from = at === undefined ? undefined : way.get(at)
  for (const ref of way.keys()) settled.add(ref)
  return from === undefined ? [] : [...way.keys()].slice(from)
}
