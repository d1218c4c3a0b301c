import { AlignmentType, BorderStyle, Paragraph, type Table } from 'docx'
import type { Layout } from '../layouts.ts'
import type { OfficialDocument } from '../model.ts'
import { textWidth } from '../text-width.ts'
import { addresseeLines, dateLine, numberLine } from '../wording.ts'
import { line, TWIPS_IN_POINT, twips } from './lines.ts'
import { rule, sideBySide } from './side-by-side.ts'

/** A line below a name or a subject is a third to a half as long (NĐ 30/2020, Phụ lục I). */
const PART_OF_TEXT = 0.4

/** Room for the marks below letters, in twips. */
const GAP = 50

function bodies(document: OfficialDocument, layout: Layout, column: number): Paragraph[] {
  const size = layout.sizes.header
  const set = (names: readonly string[], bold: boolean) =>
    names.map((name) => line(name, { size, bold }, {}, column / TWIPS_IN_POINT))
  const last = document.issuingBody.at(-1) ?? ''
  const { bodies: sign } = layout.closing
  const close =
    sign === 'line' ? rule(textWidth(last, size, true) * PART_OF_TEXT, column, { gap: GAP }) : line(sign, { size })
  return [...set(document.upperBody, false), ...set(document.issuingBody, true), close]
}

function motto({ motto: lines }: Layout, column: number): Paragraph[] {
  const { text, size } = lines.at(-1) ?? { text: '', size: 0 }
  return [
    ...lines.map((one) => line(one.text, { size: one.size, bold: true })),
    rule(textWidth(text, size, true), column),
  ]
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
 * The head of the first page: bodies on the left, what names the Party or the State over its line on the right, then number
 * and date, which share a row so that they stand on one line however many bodies there are. `width` in twips.
 */
export function documentHeader(document: OfficialDocument, layout: Layout, width: number): Table {
  const left = Math.round((width * layout.headerColumns[0]) / 100)
  const columns = [left, width - left] as const
  const { header: size, date } = layout.sizes
  const dated = line(dateLine(document.place, document.issuedOn), { size: date, italics: true })
  return sideBySide(columns, [
    [bodies(document, layout, left), motto(layout, columns[1])],
    [[line(numberLine(document.number, document.symbol), { size })], [dated]],
    ...document.marks.map((mark) => [[boxed(mark, size, left)], [new Paragraph({})]] as const),
  ])
}

/** Type and subject, closed as the standard closes them, then whom the document addresses. `width` in twips. */
export function documentTitle(document: OfficialDocument, layout: Layout, width: number): Paragraph[] {
  const { typeName, subject, header } = layout.sizes
  const fit = width / TWIPS_IN_POINT
  const below = { keepNext: true, spacing: { after: twips(6) } }
  const sign = layout.closing.subject
  const closing =
    sign === 'line'
      ? rule(Math.min(textWidth(document.subject, subject, true), fit) * PART_OF_TEXT, width, {
          gap: GAP,
          keepNext: true,
        })
      : line(sign, { size: header }, below)
  return [
    line(document.typeName, { size: typeName, bold: true }, { keepNext: true, spacing: { before: twips(18) } }, fit),
    line(document.subject, { size: subject, bold: true }, { keepNext: true }, fit),
    closing,
    ...addressees(document, layout),
  ]
}

function addressees(document: OfficialDocument, layout: Layout): Paragraph[] {
  const lines = addresseeLines(document.addressees ?? [])
  const size = layout.sizes.body
  if (lines.length < 2) {
    const spacing = { before: twips(12), after: twips(6) }
    return lines.map((text) => line(text, { size }, { keepNext: true, spacing }))
  }
  const [first = '', ...named] = lines
  const alignment = AlignmentType.LEFT
  return [
    line(first, { size }, { alignment, keepNext: true, indent: { left: twips(90) }, spacing: { before: twips(12) } }),
    ...named.map((text) => line(text, { size }, { alignment, keepNext: true, indent: { left: twips(150) } })),
  ]
}
