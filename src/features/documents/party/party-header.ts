import { BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Layout } from '../layouts.ts'
import type { OfficialDocument } from '../model.ts'
import { textWidth } from '../text-width.ts'
import { dateLine, numberLine } from '../wording.ts'
import { line, NO_BORDERS, NO_CELL_BORDERS, TWIPS_IN_POINT, twips } from './lines.ts'

type Columns = readonly [left: number, right: number]

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 }

function cell(width: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    borders: NO_CELL_BORDERS,
    margins: NO_MARGINS,
  })
}

/** Two columns without visible borders, in twips; rows stay whole. */
export function sideBySide(
  columns: Columns,
  rows: readonly (readonly [left: readonly Paragraph[], right: readonly Paragraph[]])[],
): Table {
  return new Table({
    width: { size: columns[0] + columns[1], type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      ([left, right]) => new TableRow({ cantSplit: true, children: [cell(columns[0], left), cell(columns[1], right)] }),
    ),
  })
}

/** A drawn line `length` points long in the middle of a column: the upper border of a paragraph indented to fit. */
function rule(length: number, column: number): Paragraph {
  const side = Math.round((column - twips(length)) / 2)
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 20, line: twips(4), lineRule: LineRuleType.EXACT },
  })
}

function bodies(document: OfficialDocument, layout: Layout, column: number): Paragraph[] {
  const size = layout.sizes.header
  const set = (names: readonly string[], bold: boolean) =>
    names.map((name) => line(name, { size, bold }, {}, column / TWIPS_IN_POINT))
  return [...set(document.upperBody, false), ...set(document.issuingBody, true), line('*', { size })]
}

function motto(layout: Layout, column: number): Paragraph[] {
  const { text, size } = layout.motto
  return [line(text, { size, bold: true }), rule(textWidth(text, size, true), column)]
}

/** A mark in a box as wide as its text. */
function boxed(mark: string, size: number, column: number): Paragraph {
  const side = Math.max(0, Math.round((column - twips(textWidth(mark, size, true) + 16)) / 2))
  const edge = { style: BorderStyle.SINGLE, size: 6, space: 2, color: '000000' }
  return line(
    mark,
    { size, bold: true },
    {
      border: { top: edge, bottom: edge, left: edge, right: edge },
      indent: { left: side, right: side },
      spacing: { before: twips(6) },
    },
  )
}

/**
 * The head of the first page: bodies and `*` on the left, "ĐẢNG CỘNG SẢN VIỆT NAM" over its line on the right, then
 * number and date, which share a row so that they stand on one line however many bodies there are. `width` in twips.
 */
export function partyHeader(document: OfficialDocument, layout: Layout, width: number): Table {
  const left = Math.round((width * layout.headerColumns[0]) / 100)
  const columns = [left, width - left] as const
  const size = layout.sizes.header
  const dated = line(dateLine(document.place, document.issuedOn), { size, italics: true })
  return sideBySide(columns, [
    [bodies(document, layout, left), motto(layout, columns[1])],
    [[line(numberLine(document.number, document.symbol), { size })], [dated]],
    ...document.marks.map((mark) => [[boxed(mark, size, left)], [new Paragraph({})]] as const),
  ])
}

/** Type and subject, closed by five hyphens. `width` in twips. */
export function partyTitle(document: OfficialDocument, layout: Layout, width: number): Paragraph[] {
  const { typeName, subject, header } = layout.sizes
  const fit = width / TWIPS_IN_POINT
  return [
    line(document.typeName, { size: typeName, bold: true }, { keepNext: true, spacing: { before: twips(18) } }, fit),
    line(document.subject, { size: subject, bold: true }, { keepNext: true }, fit),
    line('-----', { size: header }, { keepNext: true, spacing: { after: twips(6) } }),
  ]
}
