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
  const contradiction = contradictions(byBody)
  return placed.flatMap(({ line, at }) => {
    const isTwice = line.key !== '' && ((byKey.get(line.key)?.length ?? 0) > 1 || tree.areas.has(line.key))
    const problems = [
      ...single(line, tree, keys),
      ...(isTwice && line.kind === 'establish-area' ? [['key', 'reorganisations.area-key-twice'] as const] : []),
      ...(line.body === '' ? [] : contradiction(line)),
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

/**
 * An area ends in one way; one that ends is not renamed or moved; each is said once. Lines are asked in their order, for of two alike the
 * second is wrong.
 */
function contradictions(
  byBody: ReadonlyMap<string, readonly { readonly line: DecreeLine }[]>,
): (line: DecreeLine) => Said[] {
  const endings = new Map([...byBody].map(([body, placed]) => [body, endingsOf(placed.map(({ line }) => line))]))
  const earlier = new Set<string>()
  return ({ kind, body, to }) => {
    const { count = 0, isSplitOnly = false, goesOn = false } = endings.get(body) ?? {}
    const isSplit = kind === 'split-area'
    const said = isSplit ? `${kind} ${body} ${to}` : `${kind} ${body}`
    const isSecond = earlier.size === earlier.add(said).size
    if (ENDINGS.has(kind)) {
      if (count > 1 && !isSplitOnly) return [['kind', 'reorganisations.area-ends-twice']]
      return isSplit && isSecond ? [['to', 'reorganisations.area-said-twice']] : []
    }
    if (count > 0 && !goesOn) return [['kind', 'reorganisations.area-ends-and-goes-on']]
    return isSecond ? [['kind', 'reorganisations.area-said-twice']] : []
  }
}

/** How many lines end an area, whether all divide it, and whether it goes on with a part. */
function endingsOf(lines: readonly DecreeLine[]) {
  const ends = lines.filter(({ kind }) => ENDINGS.has(kind))
  return {
    count: ends.length,
    isSplitOnly: ends.every(({ kind }) => kind === 'split-area'),
    goesOn: ends.some(({ kind, body, to }) => kind === 'split-area' && to === body),
  }
}
