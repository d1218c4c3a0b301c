import type { Locale } from '#kernel/locale.ts'
import { fold } from '#kernel/vietnamese.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { DecreeLine, LineKind } from '../decree/line.ts'
import type { Nameable } from '../naming/find-body.ts'
import { emptyLine, KINDS } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import { lineReader, withEstablished } from '../read-line.ts'

/** The columns of a decree's workbook, in their order. */
export const DECREE_COLUMNS = [
  'kind',
  'body',
  'to',
  'share',
  'heir',
  'key',
  'name',
  'shortName',
  'symbol',
  'organisationKind',
  'parent',
  'lineParent',
  'officePhone',
  'areaId',
  'areaKind',
] as const
export type DecreeColumn = (typeof DECREE_COLUMNS)[number]

export function columnName(column: DecreeColumn, locale: Locale): string {
  return translator(reorganisationsMessages, locale)(`reorganisations.place-${column}`)
}

/** Words for the kinds beside those of the form. */
const OTHER_WORDS: Readonly<Partial<Record<LineKind, readonly string[]>>> = {
  merge: ['sap nhap', 'hop nhat', 'nhap vao'],
  split: ['tach', 'chia tach'],
  move: ['chuyen', 'chuyen truc thuoc'],
  'change-line': ['doi nganh doc'],
  establish: ['lap'],
  coordinate: ['dong gui', 'phoi hop'],
  'stop-coordinating': ['thoi dong gui', 'thoi phoi hop'],
}

/** The kind that a cell names, in either language or by its code; undefined when it is none. */
function readKind(cell: string): LineKind | undefined {
  const wanted = fold(cell)
  return KINDS.find((kind) => {
    const words = reorganisationsMessages[`reorganisations.kind-${kind}`]
    return [kind, fold(words.vi), fold(words.en), ...(OTHER_WORDS[kind] ?? [])].includes(wanted)
  })
}

/** What stands before the word of a row that only shows how one is written. */
export const EXAMPLE = { vi: 'Ví dụ: ', en: 'Example: ' } as const satisfies Record<Locale, string>

function isExample(cell: string): boolean {
  return Object.values(EXAMPLE).some((words) => fold(cell).startsWith(fold(words)))
}

/**
 * The lines of a decree from the cells of a sheet: headings in any order and either language, empty rows and examples passed over, bodies and areas
 * by name, symbol or code, new ones by the key or name under which a row establishes them. Problems have pointers `/ROW/COLUMN`
 * with the sheet's own numbers; `rows` gives the number of each line.
 */
export function readDecreeSheet(
  cells: readonly (readonly string[])[],
  nameable: Nameable,
): { lines: DecreeLine[]; rows: number[]; problems: FieldProblem[] } {
  const [heading = [], ...rest] = cells
  const places = new Map(DECREE_COLUMNS.map((column) => [column, placeOf(heading, column)]))
  if (places.get('kind') === -1) {
    const problem = { code: 'reorganisations.no-column', params: { column: columnName('kind', 'vi') } }
    return { lines: [], rows: [], problems: [{ path: '/1/kind', ...problem }] }
  }
  const filled = rest
    .map(
      (cell, at): Filled => ({
        row: at + 2,
        text: (column: string) => cell[places.get(column as DecreeColumn) ?? -1] ?? '',
      }),
    )
    .filter(({ text }, at) => rest[at]?.some(Boolean) && !isExample(text('kind')))
  if (filled.length === 0)
    return { lines: [], rows: [], problems: [{ path: '/2/kind', code: 'reorganisations.no-rows' }] }
  const read = lineReader(withEstablished(nameable, established(filled)))
  const problems: FieldProblem[] = []
  const placed = filled.flatMap(({ row, text }): { row: number; line: DecreeLine }[] => {
    const kind = readKind(text('kind'))
    if (!kind) {
      const kinds = KINDS.map((one) => reorganisationsMessages[`reorganisations.kind-${one}`].vi).join(', ')
      problems.push({ path: `/${row}/kind`, code: 'reorganisations.unknown-kind', params: { kinds } })
      return []
    }
    const { line, problems: own } = read(kind, text)
    problems.push(...own.map((problem) => ({ ...problem, path: `/${row}${problem.path}` })))
    return [{ row, line }]
  })
  return { lines: placed.map(({ line }) => line), rows: placed.map(({ row }) => row), problems }
}

interface Filled {
  readonly row: number
  readonly text: (column: string) => string
}

/** What rows establish, by key or name: other rows may name it before it is read itself. */
function established(rows: readonly Filled[]): DecreeLine[] {
  return rows.flatMap(({ text }) => {
    const kind = readKind(text('kind'))
    if (kind !== 'establish' && kind !== 'establish-area') return []
    const [name, symbol] = [text('name'), text('symbol')]
    return [{ ...emptyLine(kind), key: text('key') || name.slice(0, 60), name, symbol }]
  })
}

function placeOf(heading: readonly string[], column: DecreeColumn): number {
  const names = (['vi', 'en'] as const).map((locale) => fold(columnName(column, locale)))
  return heading.findIndex((cell) => names.includes(fold(cell)))
}
