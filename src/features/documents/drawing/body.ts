import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, type Table, TextRun } from 'docx'
import type { Layout } from '../layouts.ts'
import type { Block } from '../model.ts'
import { numbered } from '../outline.ts'
import { figureTable } from './figure-table.ts'
import { line, millimetres, twips } from './lines.ts'

const LEVELS = { part: HeadingLevel.HEADING_1, heading: HeadingLevel.HEADING_2, subheading: HeadingLevel.HEADING_3 }

/** What a running paragraph of the standard is: justified, first line indented, room above and below, exact lines. */
function runningParagraph(layout: Layout) {
  const gap = twips(layout.paragraphGap)
  return {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: millimetres(layout.firstLine) },
    spacing: { before: gap, after: gap, line: twips(layout.lineHeight), lineRule: LineRuleType.EXACT },
  } as const
}

function textBlock(block: Exclude<Block, { kind: 'table' }>, layout: Layout, keepNext: boolean): Paragraph {
  const { kind, text } = block
  const size = layout.sizes.body
  if (kind === 'source-note') {
    const spacing = { before: twips(3), after: twips(layout.paragraphGap) }
    return line(
      text,
      { size: layout.sizes.sourceNote, italics: true },
      { alignment: AlignmentType.LEFT, keepNext, spacing },
    )
  }
  if (kind === 'paragraph') {
    const run = new TextRun({ text, size: size * 2 })
    return new Paragraph({ ...runningParagraph(layout), keepNext, widowControl: true, children: [run] })
  }
  const { bold, italic } = layout.headings[kind]
  const run = new TextRun({ text, size: size * 2, bold, italics: italic })
  return new Paragraph({ ...runningParagraph(layout), heading: LEVELS[kind], keepNext: true, children: [run] })
}

/** A thin empty paragraph: without it two tables in a row would grow together. */
function gap(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { line: twips(6), lineRule: LineRuleType.EXACT } })
}

/**
 * The body, its headings numbered. Headings stay with the text below them, a table with its source note, and the last
 * block with the signature that follows. `width` in twips.
 */
export function documentBody(body: readonly Block[], layout: Layout, width: number): (Paragraph | Table)[] {
  const blocks = numbered(body, layout.headings)
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1]
    const keepNext = next === undefined || next.kind === 'source-note'
    if (block.kind !== 'table') return [textBlock(block, layout, keepNext)]
    const table = figureTable(block, width, layout.sizes.table, keepNext)
    return next === undefined || next.kind === 'table' ? [table, gap()] : [table]
  })
}
