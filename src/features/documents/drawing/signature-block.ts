import { AlignmentType, type Paragraph, type Table } from 'docx'
import type { Layout } from '../layouts.ts'
import type { OfficialDocument, Signature } from '../model.ts'
import { recipientLines } from '../wording.ts'
import { line, twips } from './lines.ts'
import { sideBySide } from './side-by-side.ts'

/** The room between the body and the two columns below it. */
const ABOVE = { before: twips(12) }

function recipients(document: OfficialDocument, layout: Layout): Paragraph[] {
  const alignment = AlignmentType.LEFT
  const look = { size: layout.sizes.recipientsTitle, ...layout.recipientsTitle }
  const title = line('Nơi nhận:', look, { alignment, spacing: ABOVE })
  const lines = recipientLines(document.recipients)
  return [title, ...lines.map((text) => line(text, { size: layout.sizes.recipients }, { alignment }))]
}

/** The lines of authority, the post, room for the hand and the seal, the name. */
function signer({ authority = [], post, name }: Signature, layout: Layout): Paragraph[] {
  const size = layout.sizes.signature
  const room = Array.from({ length: layout.signatureLines }, () => line('', { size }))
  const above = [...[authority].flat().map((text) => ({ text, bold: true })), { text: post, bold: layout.isPostBold }]
  return [
    ...above.map(({ text, bold }, i) => line(text, { size, bold }, i === 0 ? { spacing: ABOVE } : {})),
    ...room,
    line(name, { size, bold: true }),
  ]
}

/** Recipients on the left, signature on the right, in one row that never breaks over pages. `width` in twips. */
export function signatureBlock(document: OfficialDocument, layout: Layout, width: number): Table {
  const left = Math.round((width * layout.signatureColumns[0]) / 100)
  return sideBySide([left, width - left], [[recipients(document, layout), signer(document.signature, layout)]])
}
