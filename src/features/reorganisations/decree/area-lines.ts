import type { FieldProblem } from '#platform/problem.ts'
import { AREA_KINDS } from './area-kinds.ts'
import { type AreaLineKind, type DecreeLine, isAreaLine } from './line.ts'
import type { TreeState } from './tree-state.ts'

type Place = 'key' | 'name' | 'areaKind' | 'body' | 'to' | 'parent' | 'kind'

/** The places a kind of line about an area cannot do without. */
const NEEDED: Readonly<Record<AreaLineKind, readonly Place[]>> = {
  'establish-area': ['key', 'name', 'areaKind'],
  'rename-area': ['body'],
  'merge-area': ['body', 'to'],
  'split-area': ['body', 'to'],
  'move-area': ['body', 'to'],
  'dissolve-area': ['body'],
}
const ENDINGS: ReadonlySet<string> = new Set(['merge-area', 'split-area', 'dissolve-area'])

/** The keys of the areas that a decree establishes. */
export function areaKeys(lines: readonly DecreeLine[]): Set<string> {
  return new Set(lines.filter(({ kind, key }) => kind === 'establish-area' && key !== '').map(({ key }) => key))
}

/** Everything wrong with single lines about areas, and with two that contradict each other. */
export function checkAreaLines(lines: readonly DecreeLine[], tree: TreeState): FieldProblem[] {
  const keys = areaKeys(lines)
  const placed = lines.map((line, at) => ({ line, at })).filter(({ line }) => isAreaLine(line))
  const byBody = Map.groupBy(placed, ({ line }) => line.body)
  const byKey = Map.groupBy(placed, ({ line }) => line.key)
  return placed.flatMap(({ line, at }) => {
    const others = (line.body === '' ? [] : (byBody.get(line.body) ?? [])).filter((other) => other.at !== at)
    const isTwice = line.key !== '' && ((byKey.get(line.key)?.length ?? 0) > 1 || tree.areas.has(line.key))
    const problems = [
      ...single(line, tree, keys),
      ...(isTwice && line.kind === 'establish-area' ? [['key', 'reorganisations.area-key-twice'] as const] : []),
      ...contradiction(
        line,
        others.filter((other) => other.at < at).map((other) => other.line),
        others.map((other) => other.line),
      ),
    ]
    return problems.map(([place, code]) => ({ path: `/lines/${at}/${place}`, code }))
  })
}

type Said = readonly [Place, string]

function single(line: DecreeLine, tree: TreeState, keys: ReadonlySet<string>): Said[] {
  const { kind, body, to, name, areaKind } = line
  const missing = NEEDED[kind as AreaLineKind].filter((place) => line[place] === '')
  const said: Said[] = missing.map((place) => [place, 'input.required'])
  const isUnknown = (ref: string) => ref !== '' && !tree.areas.has(ref) && !keys.has(ref)
  if (body !== '' && !tree.areas.has(body)) said.push(['body', 'reorganisations.area-not-in-force'])
  if (tree.areasChangedLater.has(body) || (ENDINGS.has(kind) && tree.later.named.has(body)))
    said.push(['body', 'reorganisations.area-changed-later'])
  for (const place of ['to', ...(kind === 'establish-area' ? (['parent'] as const) : [])] as const) {
    if (isUnknown(line[place])) said.push([place, 'reorganisations.area-not-in-force'])
    else if (line[place] !== body && tree.later.ends.has(line[place]))
      said.push([place, 'reorganisations.area-ends-later'])
  }
  if (body !== '' && to === body && kind !== 'split-area') said.push(['to', 'reorganisations.area-itself'])
  if (areaKind !== '' && !(AREA_KINDS as readonly string[]).includes(areaKind))
    said.push(['areaKind', 'reorganisations.unknown-area-kind'])
  if (kind === 'rename-area' && name === '' && areaKind === '') said.push(['name', 'reorganisations.area-not-renamed'])
  return said
}

/** An area ends in one way; one that ends is not renamed or moved; each is said once. */
function contradiction(line: DecreeLine, earlier: readonly DecreeLine[], others: readonly DecreeLine[]): Said[] {
  const ends = others.filter(({ kind }) => ENDINGS.has(kind))
  const goesOn = [line, ...others].some(({ kind, body, to }) => kind === 'split-area' && to === body)
  if (ENDINGS.has(line.kind)) {
    const isSplit = line.kind === 'split-area'
    if (ends.some(({ kind }) => kind !== line.kind || !isSplit)) return [['kind', 'reorganisations.area-ends-twice']]
    return earlier.some(({ kind, to }) => isSplit && kind === line.kind && to === line.to)
      ? [['to', 'reorganisations.area-said-twice']]
      : []
  }
  if (ends.length > 0 && !goesOn) return [['kind', 'reorganisations.area-ends-and-goes-on']]
  return earlier.some(({ kind }) => kind === line.kind) ? [['kind', 'reorganisations.area-said-twice']] : []
}
