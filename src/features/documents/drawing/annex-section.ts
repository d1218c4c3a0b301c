import { AlignmentType, PageOrientation, type Paragraph, type Table } from 'docx'
import type { Layout } from '../layouts.ts'
import type { Annex } from '../model.ts'
import { figureTable } from './figure-table.ts'
import { line, TWIPS_IN_POINT, twips } from './lines.ts'

/** With more columns than this an upright page leaves too little room for words. */
const UPRIGHT_COLUMNS = 6

/** How the annex lies on its pages. */
export function annexOrientation(annex: Annex): (typeof PageOrientation)[keyof typeof PageOrientation] {
  return annex.columns.length > UPRIGHT_COLUMNS ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
}

/** The word "phụ lục", title, the document it belongs to, the figures, the notes. `width` in twips. */
export function annexContent(annex: Annex, layout: Layout, width: number): (Paragraph | Table)[] {
  const size = layout.sizes.annexTitle
  const fit = width / TWIPS_IN_POINT
  const noteLook = { size: layout.sizes.sourceNote, italics: true }
  const notes = annex.notes.map((note) =>
    line(note, noteLook, { alignment: AlignmentType.LEFT, spacing: { before: twips(4) } }),
  )
  return [
    line(layout.annex.word, { size, bold: true }, { keepNext: true }),
    line(annex.title, { size, bold: true }, { keepNext: true }, fit),
    line(`(${annex.referenceLine})`, { size, italics: true }, { keepNext: true, spacing: { after: twips(8) } }, fit),
    figureTable(annex, width, layout.sizes.table, notes.length > 0),
    ...notes,
  ]
}
