import type { FieldProblem } from '#platform/problem.ts'
import { planAreas } from './areas.ts'
import { checkLines } from './check-lines.ts'
import { followParents } from './children.ts'
import { planCoordination } from './coordination.ts'
import { type Fates, readFates } from './fates.ts'
import type { DecreeLine } from './line.ts'
import { namesakeProblems } from './namesakes.ts'
import type { DecreePlan } from './planned.ts'
import { ringProblems } from './rings.ts'
import type { TreeState } from './tree-state.ts'

export type PlannedDecree =
  | { readonly plan: DecreePlan; readonly fates: Fates }
  | { readonly problems: readonly FieldProblem[]; readonly fates: Fates }

/**
 * What a decree does to the tree of the day it takes effect, or everything wrong with it at once; with it what becomes of the bodies it
 * names, as far as its lines tell. Pure: the same lines and the same tree give the same plan.
 */
export function planDecree(lines: readonly DecreeLine[], tree: TreeState): PlannedDecree {
  const fates = readFates(lines, tree)
  const moves = followParents(lines, tree, fates)
  const areas = planAreas(lines, tree, fates.closed)
  const coordination = planCoordination(lines, tree, fates.closed)
  const problems = [
    ...checkLines(lines, tree),
    ...fates.problems,
    ...moves.problems,
    ...areas.problems,
    ...coordination.problems,
    ...ringProblems(lines, tree, fates.closed, moves.begun),
    ...namesakeProblems(lines, tree, { closed: fates.closed, begun: moves.begun, areas: areas.plan }),
  ]
  if (problems.length > 0) return { problems: inOrder(problems), fates }
  return {
    fates,
    plan: {
      established: new Map(lines.filter(({ kind }) => kind === 'establish').map((line) => [line.key, line])),
      renamed: new Map(lines.filter(({ kind }) => kind === 'rename').map((line) => [line.body, line])),
      closed: [...fates.closed],
      ended: moves.ended,
      begun: moves.begun,
      followed: moves.followed,
      successions: fates.successions,
      areas: areas.plan,
      coordination: coordination.plan,
    },
  }
}

/** By line, then as they were found; each once. */
export function inOrder(problems: readonly FieldProblem[]): FieldProblem[] {
  const lineOf = ({ path }: FieldProblem) => Number(path.split('/')[2] ?? -1)
  const seen = new Set<string>()
  return problems
    .toSorted((a, b) => lineOf(a) - lineOf(b))
    .filter(({ path, code }) => {
      const isNew = !seen.has(`${path} ${code}`)
      seen.add(`${path} ${code}`)
      return isNew
    })
}
