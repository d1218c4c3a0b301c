import { setImmediate } from 'node:timers/promises'
import { fold } from '#kernel/vietnamese.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { type DecreeLine, type LineKind, MOST_LINES } from '../decree/line.ts'
import { emptyLine, KINDS } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import type { Nameable } from '../naming/find-body.ts'
import { lineReader, withEstablished } from '../read-line.ts'
import { columnName, DECREE_COLUMNS, type DecreeColumn } from './decree-columns.ts'
import { readKind } from './read-kind.ts'

/** Where a line stands in the sheet. */
export interface SheetRow {
  readonly row: number
  /** The column in which it names where it goes: of a line that moves something, also that of superiors. */
  readonly to: DecreeColumn
}

/** What the cells of a sheet may name: bodies, areas, and kinds of bodies by code or name. */
export type SheetNames = Nameable & { readonly kinds?: readonly { readonly code: string; readonly name: string }[] }

interface ReadSheet {
  readonly lines: readonly DecreeLine[]
  /** The place of each line. */
  readonly rows: readonly SheetRow[]
  readonly problems: readonly FieldProblem[]
}

/**
 * The lines of a decree from the cells of a sheet: headings in any order and either language, empty rows passed over, bodies and areas
 * by name, symbol or code, new ones by the key or name under which a row establishes them. Problems have pointers `/ROW/COLUMN`
 * with the sheet's own numbers.
 */
export async function readDecreeSheet(cells: readonly (readonly string[])[], names: SheetNames): Promise<ReadSheet> {
  const [heading = [], ...rest] = cells.map((row) => row.slice(0, MOST_COLUMNS))
  const places = new Map(DECREE_COLUMNS.map((column) => [column, placeOf(heading, column)]))
  if (places.get('kind') === -1)
    return unread('/1/kind', 'reorganisations.no-column', { column: columnName('kind', 'vi') })
  const filled = rest
    .map((cell, at): Filled => ({ row: at + 2, text: (column) => cell[places.get(column) ?? -1] ?? '' }))
    .filter((_, at) => rest[at]?.some(Boolean))
  if (filled.length > MOST_LINES) return unread('//file', 'reorganisations.too-many-lines')
  if (filled.length === 0) return unread('/2/kind', 'reorganisations.no-rows')
  const read = rowReader(names, filled)
  const each: ReadRow[] = []
  for (const [at, one] of filled.entries()) {
    // Others are answered between the rows of a long decree.
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate()
    each.push(read(one))
  }
  const placed = each.flatMap(({ line, place }) => (line ? [{ line, place }] : []))
  return {
    lines: placed.map(({ line }) => line),
    rows: placed.map(({ place }) => place),
    problems: each.flatMap(({ problems }) => problems),
  }
}

const AT_ONCE = 500
/** Nothing stands further to the right. */
const MOST_COLUMNS = 100

interface Filled {
  readonly row: number
  readonly text: (column: DecreeColumn) => string
}

function unread(path: string, code: string, params: FieldProblem['params'] = {}): ReadSheet {
  return { lines: [], rows: [], problems: [{ path, code, params }] }
}

interface ReadRow {
  /** Absent when it is not said what is to be done. */
  readonly line?: DecreeLine
  readonly place: SheetRow
  readonly problems: readonly FieldProblem[]
}

function rowReader(names: SheetNames, filled: readonly Filled[]): (filled: Filled) => ReadRow {
  const read = lineReader(withEstablished(names, established(filled)))
  const kindOf = new Map((names.kinds ?? []).map(({ code, name }) => [fold(name), code]))
  return ({ row, text }) => {
    const kind = readKind(text('kind'))
    if (!kind) {
      const problem = { path: `/${row}/kind`, code: 'reorganisations.unknown-kind', params: { kinds: ALL_KINDS } }
      return { place: { row, to: 'to' }, problems: [problem] }
    }
    const to = destination(kind, text)
    const { line, problems } = read(kind, (place) => {
      const typed = text(place === 'to' ? to : (place as DecreeColumn))
      return place === 'organisationKind' ? (kindOf.get(fold(typed)) ?? typed) : typed
    })
    const place = { row, to }
    return { line, place, problems: problems.map((problem) => ({ ...problem, path: inSheet(problem.path, place) })) }
  }
}

const ALL_KINDS = KINDS.map((kind) => reorganisationsMessages[`reorganisations.kind-${kind}`].vi).join(', ')

/** Of lines that move something under another superior: the column of such superiors. */
const SUPERIORS: Readonly<Partial<Record<LineKind, DecreeColumn>>> = {
  move: 'parent',
  'change-line': 'lineParent',
  'move-area': 'parent',
}

function destination(kind: LineKind, text: Filled['text']): DecreeColumn {
  const superiors = SUPERIORS[kind]
  return superiors && text('to') === '' && text(superiors) !== '' ? superiors : 'to'
}

/** `/PLACE` of a line as `/ROW/COLUMN`. */
export function inSheet(path: string, { row, to }: SheetRow): string {
  return `/${row}${path === '/to' ? `/${to}` : path}`
}

/** What rows establish, by key or name: other rows may name it before it is read itself. */
function established(rows: readonly Filled[]): DecreeLine[] {
  return rows.flatMap(({ text }) => {
    const kind = readKind(text('kind'))
    if (kind !== 'establish' && kind !== 'establish-area') return []
    const [name, symbol] = [text('name'), text('symbol')]
    return [{ ...emptyLine(kind), key: text('key') || name.slice(0, 60), name, shortName: text('shortName'), symbol }]
  })
}

function placeOf(heading: readonly string[], column: DecreeColumn): number {
  const names = (['vi', 'en'] as const).map((locale) => fold(columnName(column, locale)))
  return heading.findIndex((cell) => names.includes(fold(cell)))
}
