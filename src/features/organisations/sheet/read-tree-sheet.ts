import { fold } from '#kernel/vietnamese.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { columnName, EXAMPLE, TREE_COLUMNS, type TreeColumn } from './tree-columns.ts'

/** A row as `establishOrganisations` takes it, and the number it has in the sheet. */
export interface TreeRow {
  readonly row: number
  readonly key: string
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly kind: string
  readonly officePhone: string
  readonly lines: readonly { readonly parent: string; readonly axis: 'territory' | 'line' }[]
}

/**
 * Takes the cells of a sheet for organisations. The heading may stand in any order and in either language; empty rows and examples
 * are passed over; a row without a key gets one of its number, one without a short name its name. Problems have pointers
 * `/ROW/COLUMN` with the sheet's own numbers.
 */
export function readTreeSheet(cells: readonly (readonly string[])[]): { rows: TreeRow[]; problems: FieldProblem[] } {
  const [heading = [], ...rest] = cells
  const places = new Map(TREE_COLUMNS.map((column) => [column, placeOf(heading, column)]))
  const missing = (['name', 'kind'] as const).filter((column) => places.get(column) === -1)
  if (missing.length > 0) {
    const problems = missing.map((column) => ({
      path: `/1/${column}`,
      code: 'organisations.no-column',
      params: { column: columnName(column, 'vi') },
    }))
    return { rows: [], problems }
  }
  const rows = rest.flatMap((cell, at): TreeRow[] => {
    const text = (column: TreeColumn) => cell[places.get(column) ?? -1] ?? ''
    return cell.every((value) => !value) || isExample(text('name')) ? [] : [toRow(at + 2, text)]
  })
  if (rows.length === 0) return { rows, problems: [{ path: '/2/name', code: 'organisations.no-rows' }] }
  return { rows, problems: problemsOf(rows) }
}

function isExample(name: string): boolean {
  return Object.values(EXAMPLE).some((words) => fold(name).startsWith(fold(words)))
}

function placeOf(heading: readonly string[], column: TreeColumn): number {
  const names = (['vi', 'en'] as const).map((locale) => fold(columnName(column, locale)))
  return heading.findIndex((cell) => names.includes(fold(cell)))
}

function toRow(row: number, text: (column: TreeColumn) => string): TreeRow {
  const lines = (['territory', 'line'] as const).flatMap((axis) => {
    const parent = text(`${axis}Parent`)
    return parent ? [{ parent, axis }] : []
  })
  return {
    row,
    key: text('key') || `dòng ${row}`,
    name: text('name'),
    shortName: text('shortName') || text('name').slice(0, 100),
    symbol: text('symbol'),
    kind: text('kind'),
    officePhone: text('officePhone'),
    lines,
  }
}

function problemsOf(rows: readonly TreeRow[]): FieldProblem[] {
  const seen = new Set<string>()
  return rows.flatMap(({ row, key, name, kind, lines }): FieldProblem[] => {
    const isSecond = seen.has(key)
    seen.add(key)
    return [
      ...(isSecond ? [{ path: `/${row}/key`, code: 'organisations.same-key' }] : []),
      ...(name ? [] : [{ path: `/${row}/name`, code: 'input.required' }]),
      ...(kind ? [] : [{ path: `/${row}/kind`, code: 'input.required' }]),
      ...lines
        .filter(({ parent }) => parent === key)
        .map(({ axis }) => ({ path: `/${row}/${axis}Parent`, code: 'organisations.own-parent' })),
    ]
  })
}
