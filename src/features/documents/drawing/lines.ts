import { AlignmentType, type IParagraphOptions, type ITableBordersOptions, Paragraph, TextRun } from 'docx'
import { balancedLines } from '../text-width.ts'

/** How one line outside the body is set: size in points, and its weight. */
type LineLook = {
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly underline?: boolean
}

/** Lengths in a .docx are counted in twips, twentieths of a point. */
export const TWIPS_IN_POINT = 20

/** Points in twips. */
export function twips(points: number): number {
  return Math.round(points * TWIPS_IN_POINT)
}

/** Millimetres in twips: A4 is 11906 × 16838, margins of 20, 30 and 15 mm are 1134, 1701 and 850. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4)
}

/**
 * A paragraph of one run, centred unless told otherwise. With `fit`, the points it may fill, a text that needs two lines
 * is broken where they come out nearly equal.
 */
export function line(text: string, look: LineLook, options: IParagraphOptions = {}, fit = Infinity): Paragraph {
  const { size, bold = false, italics = false, underline = false } = look
  const format = { size: size * 2, bold, italics, ...(underline ? { underline: {} } : {}) }
  const runs = balancedLines(text, fit, size, bold).map((part, i) => new TextRun({ ...format, text: part, break: i }))
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children: runs })
}

const NONE = { style: 'none', size: 0, color: 'auto' } as const

/** The borders of a table that only places things side by side. */
export const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

/** The same at the level of cells, which some programs read instead of the table's. */
export const NO_CELL_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }
