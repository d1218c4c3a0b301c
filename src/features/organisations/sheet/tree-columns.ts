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

/** As they are written: beside the codes of parents stand their names, for whoever reads the sheet; they are passed over when it is read. */
export const SHEET_COLUMNS = TREE_COLUMNS.flatMap((column) =>
  column === 'territoryParent' || column === 'lineParent' ? [column, `${column}Name` as const] : [column],
)
type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** What stands before the name in a row that only shows how one is written. */
export const EXAMPLE = { vi: 'Ví dụ: ', en: 'Example: ' } as const satisfies Record<Locale, string>

/** Rows as they are written: superiors by the key of another row, or by the name of what exists. */
export const TREE_EXAMPLES: readonly (Partial<Record<SheetColumn, string>> & { readonly name: string })[] = [
  { key: 'du-binh-an', name: 'Đảng ủy xã Bình An', symbol: 'ĐU', kind: 'DANG_UY', territoryParent: 'Tỉnh ủy Bình Lâm' },
  {
    key: 'ub-binh-an',
    name: 'Ủy ban nhân dân xã Bình An',
    symbol: 'UBND',
    kind: 'UBND',
    territoryParent: 'du-binh-an',
  },
  {
    ...{ key: 'nd-binh-an', name: 'Hội Nông dân xã Bình An', shortName: 'HND Bình An', symbol: 'HND', kind: 'HND' },
    ...{ territoryParent: 'du-binh-an', lineParent: 'Hội Nông dân tỉnh Bình Lâm', officePhone: '0200 000 0000' },
  },
]

/** Widths in characters. */
export const TREE_WIDTHS: Readonly<Record<SheetColumn, number>> = {
  key: 38,
  name: 48,
  shortName: 24,
  symbol: 14,
  kind: 14,
  territoryParent: 38,
  territoryParentName: 48,
  lineParent: 38,
  lineParentName: 48,
  officePhone: 18,
}

/** What a column is called at the head of the sheet. */
export function columnName(column: SheetColumn, locale: Locale): string {
  return translator(sheetMessages, locale)(`organisations.column-${column}`)
}
