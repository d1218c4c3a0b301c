import { inMillionths } from '#kernel/apportion.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { areaKeys } from './area-lines.ts'
import { type AreaLineKind, type DecreeLine, isAreaLine, type LineKind } from './line.ts'
import { pairOf, type TreeState } from './tree-state.ts'

type Place =
  | 'key'
  | 'body'
  | 'to'
  | 'share'
  | 'name'
  | 'shortName'
  | 'organisationKind'
  | 'areaId'
  | 'parent'
  | 'lineParent'

/** The places a kind of line cannot do without. */
const NEEDED: Readonly<Record<Exclude<LineKind, AreaLineKind>, readonly Place[]>> = {
  establish: ['key', 'name', 'shortName', 'organisationKind'],
  rename: ['body'],
  merge: ['body', 'to'],
  split: ['body', 'to', 'share'],
  move: ['body', 'to'],
  'change-line': ['body'],
  dissolve: ['body'],
  coordinate: ['body', 'to'],
  'stop-coordinating': ['body', 'to'],
}

/** Everything wrong with single lines about bodies: what is missing, what nobody knows, what is out of bounds. */
export function checkLines(lines: readonly DecreeLine[], tree: TreeState): FieldProblem[] {
  if (lines.length === 0) return [{ path: '/lines', code: 'reorganisations.no-lines' }]
  const keys = new Set<string>()
  const twice = new Set<string>()
  for (const { kind, key } of lines) {
    if (kind !== 'establish' || !key) continue
    if (keys.has(key) || tree.standing.has(key)) twice.add(key)
    keys.add(key)
  }
  const areas = areaKeys(lines)
  return lines.flatMap((line, at) =>
    checkLine(line, tree, { keys, twice, areas }).map(([place, code]) => ({ path: `/lines/${at}/${place}`, code })),
  )
}

interface Keys {
  readonly keys: ReadonlySet<string>
  readonly twice: ReadonlySet<string>
  /** Of areas that are established. */
  readonly areas: ReadonlySet<string>
}

function checkLine(line: DecreeLine, tree: TreeState, { keys, twice, areas }: Keys): [Place, string][] {
  if (isAreaLine(line)) return []
  const isKnown = (ref: string) => tree.standing.has(ref) || keys.has(ref)
  const problems: [Place, string][] = NEEDED[line.kind as Exclude<LineKind, AreaLineKind>]
    .filter((place) => line[place] === '' || line[place] === undefined)
    .map((place) => [place, 'input.required'])
  const isUnknown = (ref: string, known: boolean) => ref !== '' && !known
  if (line.kind === 'establish' && twice.has(line.key)) problems.push(['key', 'reorganisations.key-twice'])
  if (isUnknown(line.body, tree.standing.has(line.body))) problems.push(['body', 'reorganisations.not-in-force'])
  else if (tree.changedLater.has(line.body) || (isEnding(line) && tree.later.named.has(line.body)))
    problems.push(['body', 'reorganisations.changed-later'])
  for (const place of ['to', 'parent', 'lineParent'] as const) {
    if (isUnknown(line[place], isKnown(line[place]))) problems.push([place, 'reorganisations.not-in-force'])
    // A body that is named in both places is said once.
    else if (line[place] !== line.body && tree.later.ends.has(line[place]))
      problems.push([place, 'reorganisations.ends-later'])
  }
  if (line.to === line.body && line.body !== '' && line.kind !== 'split')
    problems.push(['to', 'reorganisations.itself'])
  if (isUnknown(line.organisationKind, tree.kinds.has(line.organisationKind)))
    problems.push(['organisationKind', 'organisations.unknown-kind'])
  if (isUnknown(line.areaId, tree.areas.has(line.areaId) || areas.has(line.areaId)))
    problems.push(['areaId', 'reorganisations.unknown-area'])
  else if (tree.later.ends.has(line.areaId)) problems.push(['areaId', 'reorganisations.area-ends-later'])
  return [...problems, ...checkOwn(line, tree)]
}

function isEnding({ kind }: DecreeLine): boolean {
  return kind === 'merge' || kind === 'split' || kind === 'dissolve'
}

/** What concerns one kind of line only. */
function checkOwn(line: DecreeLine, tree: TreeState): [Place, string][] {
  const { kind, share, body, to } = line
  if (kind === 'split' && share !== undefined && !(share > 0 && share <= 1))
    return [['share', 'reorganisations.share-range']]
  if (kind === 'split' && share !== undefined && Math.abs(inMillionths(share) - share) > NOISE)
    return [['share', 'reorganisations.share-too-fine']]
  if (kind === 'rename' && !SAID.some((place) => line[place])) return [['name', 'reorganisations.nothing-renamed']]
  if (kind === 'stop-coordinating' && body && to && !tree.coordinating.has(pairOf(body, to)))
    return [['to', 'reorganisations.does-not-coordinate']]
  return []
}

/** What arithmetic with shares leaves: 0,1 + 0,2 is no finer a share than 0,3. */
const NOISE = 1e-12

const SAID = ['name', 'shortName', 'symbol', 'organisationKind', 'areaId', 'officePhone'] as const
