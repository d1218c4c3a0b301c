import {
  AlignmentType,
  LineRuleType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Column, FigureRow, FigureTable, GroupRow } from '../model.ts'
import { textWidth, twoLineWidth, widestWord } from '../text-width.ts'
import { line, twips } from './lines.ts'

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

/** The room left and right of the text of a cell, in twips. */
const CELL_SIDE = 80

/** The width of a heading in points: on two lines when there is room, else as narrow as its widest word. */
type HeadingWidth = (label: string, size: number, bold: boolean) => number

/** What every column needs, in twips: room for its heading, its figures whole, its sentences word by word. */
function needs(table: FigureTable, size: number, headingWidth: HeadingWidth): readonly number[] {
  return table.columns.map(({ align, label }, i) => {
    const widths = cellsOf(table, i).map((t) =>
      align === 'left' ? widestWord(t, size, false) : textWidth(t, size, false),
    )
    return twips(Math.max(headingWidth(label, size, true), ...widths) + 1) + 2 * CELL_SIDE
  })
}

function cellsOf(table: FigureTable, column: number): readonly string[] {
  return table.rows.map((row) => (row.kind === 'figure' ? (row.cells[column] ?? '') : ''))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

/**
 * Widths in whole twips that add up to `width`. Every column gets what it needs, and the columns of words share the rest
 * by the length of their longest text (without any, all columns do). Too many columns are narrowed alike.
 */
export function columnWidths(table: FigureTable, width: number, size: number): readonly number[] {
  const roomy = needs(table, size, twoLineWidth)
  const needed = sum(roomy) <= width ? roomy : needs(table, size, widestWord)
  const hasWords = table.columns.some((column) => column.align === 'left')
  const shares = table.columns.map(({ align }, i) =>
    hasWords && align !== 'left' ? 0 : Math.max(1, ...cellsOf(table, i).map((text) => textWidth(text, size, false))),
  )
  const spare = width - sum(needed)
  const narrowing = width / Math.max(width, sum(needed))
  const ideal = needed.map((need, i) => need * narrowing + (Math.max(0, spare) * (shares[i] ?? 0)) / sum(shares))
  const whole = ideal.map(Math.floor)
  const rest = width - sum(whole)
  return whole.map((twip, i) => (i < rest ? twip + 1 : twip))
}

type CellLook = {
  readonly align: Column['align']
  readonly bold: boolean
  readonly size: number
  readonly keepNext: boolean
}

function cell(text: string, look: CellLook, width: number, columnSpan = 1): TableCell {
  const { align, bold, size, keepNext } = look
  const spacing = { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO }
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [line(text, { size, bold }, { alignment: ALIGNMENTS[align], keepNext, spacing })],
  })
}

/**
 * A ruled table of figures, `width` twips wide: headings repeated on every page, rows never split, group rows kept with
 * the row below them. Figures stand right-aligned in the font's own digits, which are all of one width.
 * `keepWithNext` holds the last row together with what follows the table.
 */
export function figureTable(table: FigureTable, width: number, size: number, keepWithNext = false): Table {
  const widths = columnWidths(table, width, size)
  const head = table.columns.map((column, i) =>
    cell(column.label, { align: 'center', bold: true, size, keepNext: true }, widths[i] ?? 0),
  )
  const row = (r: GroupRow | FigureRow, keepNext: boolean) =>
    r.kind === 'group'
      ? [cell(r.label, { align: 'left', bold: true, size, keepNext: true }, width, table.columns.length)]
      : table.columns.map((column, i) =>
          cell(r.cells[i] ?? '', { align: column.align, bold: false, size, keepNext }, widths[i] ?? 0),
        )
  const last = table.rows.length - 1
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: CELL_SIDE, right: CELL_SIDE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...table.rows.map((r, i) => new TableRow({ cantSplit: true, children: row(r, keepWithNext && i === last) })),
    ],
  })
}
