import { BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { NO_BORDERS, NO_CELL_BORDERS, twips } from './lines.ts'

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

/**
 * A drawn line `length` points long in the middle of a column `column` twips wide, `gap` twips below the text above it: the
 * upper border of a paragraph indented to fit.
 */
export function rule(length: number, column: number, { gap = 20, keepNext = false } = {}): Paragraph {
  const side = Math.round((column - twips(length)) / 2)
  return new Paragraph({
    ...(keepNext && { keepNext }),
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: gap, line: twips(4), lineRule: LineRuleType.EXACT },
  })
}
