import { stringify } from 'csv-stringify/sync'
import type { Locale } from '#kernel/locale.ts'
import { writeWorkbook } from '#platform/files/spreadsheet.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { TreeExportRow } from '../queries/list-tree-rows.ts'
import { sheetMessages } from './sheet-messages.ts'
import { columnName, TREE_COLUMNS, TREE_WIDTHS, type TreeColumn } from './tree-columns.ts'

interface Kind {
  readonly code: string
  readonly name: string
}

/**
 * A workbook of the tree that can be uploaded again: organisations named by their ids, and the catalogue of kinds on a
 * second sheet. Without rows it is the template.
 */
export function drawTreeWorkbook(rows: readonly TreeExportRow[], kinds: readonly Kind[], locale: Locale) {
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
  ])
}

/** The same as comma-separated values, with a byte order mark for Excel; what looks like a formula is kept from being one. */
export function drawTreeCsv(rows: readonly TreeExportRow[], locale: Locale): string {
  const heading = TREE_COLUMNS.map((column) => columnName(column, locale))
  return stringify([heading, ...rows.map(cells)], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
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
