import type { TreeColumn, TreeRow } from '#features/organisations/index.ts'
import { fold } from '#kernel/vietnamese.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { DecreeLine } from '../decree/line.ts'
import { emptyLine } from '../line-words.ts'
import type { NamedBody } from '../naming/named-entry.ts'
import { lineReader, withEstablished } from '../read-line.ts'

/** A row of the workbook as the line of a decree that would establish its body. */
export interface PlacedLine {
  /** The number of the row in the sheet. */
  readonly row: number
  readonly line: DecreeLine
}

/** What rows may name. */
export interface Known {
  readonly bodies: readonly NamedBody[]
  readonly kinds: readonly { readonly code: string; readonly name: string }[]
}

/** The column of the workbook for each place of a line. */
const COLUMNS: Readonly<Record<string, TreeColumn>> = {
  organisationKind: 'kind',
  parent: 'territoryParent',
  lineParent: 'lineParent',
}

/** A pointer `/ROW/COLUMN` into the sheet for a place of a line. */
export function inSheet(row: number, place: string): string {
  return `/${row}/${COLUMNS[place] ?? place}`
}

/**
 * The rows of a tree's workbook as lines that establish: superiors by key or code, name, symbol or part of a name, those of the workbook
 * before those that are there under the same name. Problems have pointers into the sheet.
 */
export function readRows(
  rows: readonly TreeRow[],
  { bodies, kinds }: Known,
): { placed: PlacedLine[]; problems: FieldProblem[] } {
  const own = rows.map((row) => lineOf(row))
  const names = new Set(own.map(({ name }) => fold(name)))
  const others = bodies.filter(({ name }) => !names.has(fold(name)))
  // Whoever is named by a code is found though a row bears the name.
  const codes = new Set(bodies.map(({ ref }) => ref))
  const read = lineReader(
    withEstablished(
      { bodies: others, areas: [] },
      own.filter(({ name }) => name !== ''),
    ),
  )
  const codeOf = new Map(kinds.flatMap(({ code, name }) => [code, name].map((word) => [fold(word), code] as const)))
  const problems: FieldProblem[] = []
  const placed = rows.map((row, at): PlacedLine => {
    const typed: Readonly<Record<string, unknown>> = { ...own[at], ...parentsOf(row) }
    const text = (place: string) => String(typed[place] ?? '')
    const byCode = (place: string) => (codes.has(text(place)) ? text(place) : '')
    const { line, problems: found } = read('establish', (place) => (byCode(place) ? '' : text(place)))
    problems.push(...found.map((problem) => ({ ...problem, path: inSheet(row.row, problem.path.slice(1)) })))
    return {
      row: row.row,
      line: {
        ...line,
        key: row.key,
        parent: byCode('parent') || line.parent,
        lineParent: byCode('lineParent') || line.lineParent,
        organisationKind: codeOf.get(fold(row.kind)) ?? row.kind,
      },
    }
  })
  return { placed, problems }
}

function lineOf({ key, name, shortName, symbol, kind, officePhone }: TreeRow): DecreeLine {
  return { ...emptyLine('establish'), key, name, shortName, symbol, organisationKind: kind, officePhone }
}

function parentsOf({ lines }: TreeRow) {
  const above = (axis: string) => lines.find((line) => line.axis === axis)?.parent ?? ''
  return { parent: above('territory'), lineParent: above('line') }
}
