import { inMillionths, makeOne } from '#kernel/apportion.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { writeShare } from '../read-share.ts'
import type { DecreeLine } from './line.ts'
import type { PlannedSuccession } from './planned.ts'
import type { TreeState } from './tree-state.ts'

/** What becomes of the bodies that lines name. */
export interface Fates {
  /** Bodies that are no more from that day on. */
  readonly closed: ReadonlySet<string>
  /** Who finishes what a closed body left open; absent when nobody does. */
  readonly heirs: ReadonlyMap<string, string>
  readonly successions: readonly PlannedSuccession[]
  readonly problems: readonly FieldProblem[]
}

interface Placed {
  readonly line: DecreeLine
  readonly at: number
}

/** Reads which bodies close and who comes after them; names contradictions, bad shares and successors that close, too. */
export function readFates(lines: readonly DecreeLine[], tree: TreeState): Fates {
  const byBody = Map.groupBy(
    lines.map((line, at): Placed => ({ line, at })).filter(({ line }) => tree.standing.has(line.body)),
    ({ line }) => line.body,
  )
  const closed = new Set<string>()
  const heirs = new Map<string, string>()
  const successions: PlannedSuccession[] = []
  const problems: FieldProblem[] = []
  for (const [body, placed] of byBody) {
    problems.push(...contradictions(placed))
    const ends = placed.filter(({ line }) => line.kind === 'merge' || line.kind === 'dissolve')
    const splits = placed.filter(({ line }) => line.kind === 'split')
    const goesOn = splits.some(({ line }) => line.to === body)
    if (ends.length > 0 || (splits.length > 0 && !goesOn)) closed.add(body)
    problems.push(...shareProblems(splits))
    const heir = splits.length > 0 && !goesOn ? heirOfSplit(splits, problems) : ends[0]?.line.to
    if (heir) heirs.set(body, heir)
    successions.push(...successionsOf([...ends, ...splits], heir))
  }
  return { closed, heirs, successions, problems: [...problems, ...closingSuccessors(lines, closed)] }
}

/** A body ends in one way; one that ends is not renamed, moved or anybody's partner; one goes to one parent on an axis. */
function contradictions(placed: readonly Placed[]): FieldProblem[] {
  const ways = new Set(placed.map(({ line }) => line.kind).filter((kind) => ENDINGS.has(kind)))
  const goesOn = placed.some(({ line }) => line.kind === 'split' && line.to === line.body)
  const kinds = new Set<DecreeLine['kind']>()
  return placed.flatMap(({ line, at }): FieldProblem[] => {
    const isSecond = kinds.size === kinds.add(line.kind).size
    const said = (place: string, code: string) => [{ path: `/lines/${at}/${place}`, code }]
    if (ENDINGS.has(line.kind) && ways.size > 1) return said('kind', 'reorganisations.ends-twice')
    if (ENDINGS.has(line.kind) && line.kind !== 'split' && isSecond) return said('kind', 'reorganisations.ends-twice')
    if (!ENDINGS.has(line.kind) && ways.size > 0 && !goesOn) return said('kind', 'reorganisations.ends-and-goes-on')
    if ((line.kind === 'move' || line.kind === 'change-line') && isSecond)
      return said('to', 'organisations.two-parents')
    return line.kind === 'rename' && isSecond ? said('kind', 'reorganisations.renamed-twice') : []
  })
}

const ENDINGS: ReadonlySet<string> = new Set(['merge', 'split', 'dissolve'])

function shareProblems(splits: readonly Placed[]): FieldProblem[] {
  const [first] = splits
  if (!first) return []
  const seen = new Set<string>()
  const twice = splits.filter(({ line }) => seen.size === seen.add(line.to).size)
  const shares = splits.map(({ line }) => line.share ?? 0)
  const [only] = splits.length === 1 && makeOne(shares) ? splits : []
  return [
    ...(only ? [{ path: `/lines/${only.at}/to`, code: 'reorganisations.one-part' }] : []),
    ...twice.map(({ at }) => ({ path: `/lines/${at}/to`, code: 'reorganisations.successor-twice' })),
    ...(makeOne(shares)
      ? []
      : [
          // The sum is wrong once, whichever of the shares is mended.
          {
            path: `/lines/${first.at}/share`,
            code: 'reorganisations.shares-not-one',
            params: { sum: writeShare(shares.reduce((sum, share) => sum + share, 0)) },
          },
        ]),
  ]
}

/** The part that is marked, else the greatest; two as great as each other do not tell. */
function heirOfSplit(splits: readonly Placed[], problems: FieldProblem[]): string | undefined {
  const marked = splits.filter(({ line }) => line.heir)
  if (marked.length === 1) return marked[0]?.line.to
  const greatest = Math.max(...splits.map(({ line }) => line.share ?? 0))
  const candidates = splits.filter(({ line }) => line.share === greatest)
  if (marked.length === 0 && candidates.length === 1) return candidates[0]?.line.to
  const unclear = marked.length > 0 ? marked : candidates
  problems.push(...unclear.map(({ at }) => ({ path: `/lines/${at}/heir`, code: 'reorganisations.heir-unclear' })))
  return undefined
}

function successionsOf(placed: readonly Placed[], heir: string | undefined): PlannedSuccession[] {
  return placed.flatMap(({ line }): PlannedSuccession[] => {
    const { kind, body, to, share = 0 } = line
    if (kind !== 'merge' && kind !== 'split' && kind !== 'dissolve') return []
    // Dissolved without an heir: nobody comes after.
    if (!to) return []
    return [
      { from: body, to, kind, share: kind === 'split' ? inMillionths(share) : 1, heir: to === heir && to !== body },
    ]
  })
}

/** A body that closes cannot take over from another, become anybody's parent or partner. */
function closingSuccessors(lines: readonly DecreeLine[], closed: ReadonlySet<string>): FieldProblem[] {
  return lines.flatMap((line, at) =>
    (['to', 'parent', 'lineParent'] as const)
      .filter((place) => closed.has(line[place]))
      .map((place) => ({ path: `/lines/${at}/${place}`, code: 'reorganisations.closes-too' })),
  )
}
