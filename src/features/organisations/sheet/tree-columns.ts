import type { Locale } from '#kernel/locale.ts'
import { translator } from '#platform/i18n/messages.ts'
import { sheetMessages } from './sheet-messages.ts'

/** The columns of the workbook of a tree, in their order: the same for what is downloaded and for what is read. */
export const TREE_COLUMNS = [
  'key',
  'name',
  'shortName',
  'symbol',
  'kind',
  'territoryParent',
  'lineParent',
  'officePhone',
] as const
export type TreeColumn = (typeof TREE_COLUMNS)[number]

/** Widths in characters. */
export const TREE_WIDTHS: Readonly<Record<TreeColumn, number>> = {
  key: 38,
  name: 48,
  shortName: 24,
  symbol: 14,
  kind: 14,
  territoryParent: 38,
  lineParent: 38,
  officePhone: 18,
}

/** What a column is called at the head of the sheet. */
export function columnName(column: TreeColumn, locale: Locale): string {
  return translator(sheetMessages, locale)(`organisations.column-${column}`)
}
