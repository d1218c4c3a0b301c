import { stringify } from 'csv-stringify/sync'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { writeWorkbook } from '#platform/files/spreadsheet.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { CopyRow } from '../queries/list-coordination.ts'
import type { TreeExportRow } from '../queries/list-tree-rows.ts'
import { sheetMessages } from './sheet-messages.ts'
import { columnName, TREE_COLUMNS, TREE_WIDTHS, type TreeColumn } from './tree-columns.ts'

interface Kind {
  readonly code: string
  readonly name: string
}

/** What a file of a tree holds. */
export interface TreeContents {
  readonly rows: readonly TreeExportRow[]
  readonly copies: readonly CopyRow[]
  readonly kinds: readonly Kind[]
}

/**
 * A workbook of the tree that can be uploaded again: organisations named by their ids, on further sheets the catalogue of kinds and
 * who gets copies of whose reports, which come and go by decree only. Without rows it is the template.
 */
export function drawTreeWorkbook({ rows, copies, kinds }: TreeContents, locale: Locale) {
  const t = translator(sheetMessages, locale)
  return writeWorkbook([
    {
      name: t('organisations.sheet-tree'),
      heading: TREE_COLUMNS.map((column) => columnName(column, locale)),
      rows: rows.map(cells),
      widths: TREE_COLUMNS.map((column) => TREE_WIDTHS[column]),
    },
    {
      name: t('organisations.sheet-kinds'),
      heading: [t('organisations.kind-code'), t('organisations.kind-name')],
      rows: kinds.map(({ code, name }) => [code, name]),
      widths: [16, 60],
    },
    ...(copies.length > 0 ? [copiesSheet(copies, locale)] : []),
  ])
}

function copiesSheet(copies: readonly CopyRow[], locale: Locale) {
  const t = translator(sheetMessages, locale)
  return {
    name: t('organisations.sheet-copies'),
    heading: (['from-key', 'from', 'to-key', 'to', 'since'] as const).map((column) =>
      t(`organisations.copies-${column}`),
    ),
    rows: copies.map(({ fromId, from, toId, to, since }) => [fromId, from, toId, to, formatDate(since as IsoDate)]),
    widths: [38, 48, 38, 48, 14],
  }
}

/**
 * The organisations as comma-separated values, with a byte order mark for Excel; what looks like a formula is kept from being one. The
 * last column names by their ids who gets copies of a body's reports.
 */
export function drawTreeCsv({ rows, copies }: Pick<TreeContents, 'rows' | 'copies'>, locale: Locale): string {
  const copiesName = translator(sheetMessages, locale)('organisations.column-copiesTo')
  const heading = [...TREE_COLUMNS.map((column) => columnName(column, locale)), copiesName]
  const byBody = Map.groupBy(copies, ({ fromId }) => fromId)
  const copiesOf = (id: string) => (byBody.get(id) ?? []).map(({ toId }) => toId).join('; ')
  return stringify([heading, ...rows.map((row) => [...cells(row), copiesOf(row.id)])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

function cells(row: TreeExportRow): string[] {
  const text: Record<TreeColumn, string> = {
    ...row,
    key: row.id,
    territoryParent: row.territoryParent ?? '',
    lineParent: row.lineParent ?? '',
  }
  return TREE_COLUMNS.map((column) => text[column])
}
