import type { FieldProblem } from '#platform/problem.ts'
import type { DecreeLine } from './line.ts'
import type { CoordinationPlan } from './planned.ts'
import { pairOf, readPair, type TreeState } from './tree-state.ts'

/**
 * Which bodies begin and cease to get copies. A line of a body that closes ends with it, whichever end it is at: its heir gets copies,
 * or sends them, by lines of its own, which the decree may name.
 */
export function planCoordination(
  lines: readonly DecreeLine[],
  tree: TreeState,
  closed: ReadonlySet<string>,
): { readonly plan: CoordinationPlan; readonly problems: readonly FieldProblem[] } {
  const stopped = new Set(pairsOf(lines, 'stop-coordinating'))
  const ended = [...tree.coordinating].map((pair) => {
    const { body, to } = readPair(pair)
    return { body, to, closing: closed.has(body) || closed.has(to) }
  })
  return {
    plan: {
      begun: pairsOf(lines, 'coordinate').map(readPair),
      ended: ended.filter(({ body, to, closing }) => closing || stopped.has(pairOf(body, to))),
    },
    problems: [...linesTwice(lines, tree), ...closingBefore(lines, tree, closed)],
  }
}

function pairsOf(lines: readonly DecreeLine[], kind: DecreeLine['kind']): string[] {
  return lines.filter((line) => line.kind === kind).map(({ body, to }) => pairOf(body, to))
}

/** A pair that coordinates already, will from a later day on, or does by an earlier line of the decree. */
function linesTwice(lines: readonly DecreeLine[], tree: TreeState): FieldProblem[] {
  const named = new Set<string>()
  return lines.flatMap(({ kind, body, to }, at) => {
    if (kind !== 'coordinate') return []
    const pair = pairOf(body, to)
    const isTwice = tree.coordinating.has(pair) || tree.coordinatingLater.has(pair) || named.has(pair)
    named.add(pair)
    return isTwice && body && to ? [{ path: `/lines/${at}/to`, code: 'reorganisations.coordinates-already' }] : []
  })
}

/** A body does not close before a coordination line of it begins. */
function closingBefore(lines: readonly DecreeLine[], tree: TreeState, closed: ReadonlySet<string>): FieldProblem[] {
  const waiting = new Set([...tree.coordinatingLater].map(readPair).flatMap(({ body, to }) => [body, to]))
  return lines.flatMap(({ kind, body }, at) =>
    ENDINGS.has(kind) && closed.has(body) && waiting.has(body)
      ? [{ path: `/lines/${at}/body`, code: 'reorganisations.changed-later' }]
      : [],
  )
}

const ENDINGS: ReadonlySet<string> = new Set(['merge', 'split', 'dissolve'] satisfies DecreeLine['kind'][])
