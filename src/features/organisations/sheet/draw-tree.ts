import { stringify } from 'csv-stringify/sync'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { type WrittenSheet, writeWorkbook } from '#platform/files/spreadsheet.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { CopyRow } from '../queries/list-coordination.ts'
import type { TreeExportRow } from '../queries/list-tree-rows.ts'
import { sheetMessages } from './sheet-messages.ts'
import { columnName, EXAMPLE, SHEET_COLUMNS, TREE_EXAMPLES, TREE_WIDTHS, type TreeColumn } from './tree-columns.ts'

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
 * A workbook of the tree that can be uploaded again: organisations named by their ids, parents by ids and names, on further sheets the
 * catalogue of kinds and who gets copies of whose reports, which come and go by decree only.
 */
export function drawTreeWorkbook({ rows, copies, kinds }: TreeContents, locale: Locale) {
  return writeWorkbook([
    treeSheet(rows.map(cells), locale),
    kindsSheet(kinds, locale),
    ...(copies.length > 0 ? [copiesSheet(copies, locale)] : []),
  ])
}

/** The workbook in which a tree is written: examples, which are passed over when it is read, the kinds, and what exists. */
export function drawTreeTemplate({ rows, kinds }: Omit<TreeContents, 'copies'>, locale: Locale) {
  const t = translator(sheetMessages, locale)
  const column = (name: TreeColumn) => columnName(name, locale)
  return writeWorkbook([
    treeSheet(
      TREE_EXAMPLES.map((example) =>
        SHEET_COLUMNS.map((name) => (name === 'name' ? `${EXAMPLE[locale]}${example.name}` : (example[name] ?? ''))),
      ),
      locale,
    ),
    kindsSheet(kinds, locale),
    {
      name: t('organisations.sheet-existing'),
      heading: [column('key'), column('name'), column('symbol'), column('kind'), column('territoryParent')],
      rows: rows.map(({ id, name, symbol, kind, territoryParentName }) => [
        ...[id, name, symbol, kind],
        territoryParentName ?? '',
      ]),
      widths: [38, 56, 14, 16, 56],
    },
  ])
}

function treeSheet(rows: readonly (readonly string[])[], locale: Locale): WrittenSheet {
  return {
    name: translator(sheetMessages, locale)('organisations.sheet-tree'),
    heading: SHEET_COLUMNS.map((column) => columnName(column, locale)),
    rows,
    widths: SHEET_COLUMNS.map((column) => TREE_WIDTHS[column]),
  }
}

function kindsSheet(kinds: readonly Kind[], locale: Locale): WrittenSheet {
  const t = translator(sheetMessages, locale)
  return {
    name: t('organisations.sheet-kinds'),
    heading: [t('organisations.kind-code'), t('organisations.kind-name')],
    rows: kinds.map(({ code, name }) => [code, name]),
    widths: [16, 60],
  }
}

function copiesSheet(copies: readonly CopyRow[], locale: Locale): WrittenSheet {
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
  const heading = [...SHEET_COLUMNS.map((column) => columnName(column, locale)), copiesName]
  const byBody = Map.groupBy(copies, ({ fromId }) => fromId)
  const copiesOf = (id: string) => (byBody.get(id) ?? []).map(({ toId }) => toId).join('; ')
  return stringify([heading, ...rows.map((row) => [...cells(row), copiesOf(row.id)])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

function cells(row: TreeExportRow): string[] {
  const text: Record<(typeof SHEET_COLUMNS)[number], string> = {
    ...row,
    key: row.id,
    territoryParent: row.territoryParent ?? '',
    territoryParentName: row.territoryParentName ?? '',
    lineParent: row.lineParent ?? '',
    lineParentName: row.lineParentName ?? '',
  }
  return SHEET_COLUMNS.map((column) => text[column])
}
