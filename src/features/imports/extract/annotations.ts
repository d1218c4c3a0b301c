import { parseDate } from '#kernel/date.ts'
import type { Annotation, ExtractedBlock } from './extraction.ts'

/** `12/2023/NĐ-CP`, `58-TB/HU`, `146/QĐ-BTTTT`: a number and the symbol of its kind and maker. */
const DOCUMENT_NUMBER =
  /(?<![\p{L}\d/-])\d{1,5}(?:\/\d{4})?[/-](?:NQ|NĐ|TT|QĐ|CT|KH|TB|BC|CV|HD|QC|TTr|KL|CTr|ĐA|PL|L|TTLT|NQLT|QĐi)(?:[-/][\p{Lu}\d]+)+(?![\p{L}\d])/gu

const DATE =
  /(?<![\d/.-])(?:ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}-\d{1,2}-\d{4})(?![\d/])/giu

/** Two to five capitalised words after a form of address. */
const PERSON =
  /(?<=(?:^|[\s(,;])(?:đồng chí|đ\/c|ông|bà|Đồng chí|Đ\/c|Ông|Bà):?\s)\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){1,4}/gu

const KINDS = [
  ['document-number', DOCUMENT_NUMBER],
  ['date', DATE],
  ['person', PERSON],
] as const

/** What the paragraphs, headings and quotes name, in order of place. The text itself stays as it is. */
export function annotate(blocks: readonly ExtractedBlock[]): Annotation[] {
  return blocks.flatMap((block, index) => ('text' in block ? annotationsIn(block.text, index) : []))
}

function annotationsIn(text: string, block: number): Annotation[] {
  const found: Annotation[] = []
  for (const [kind, pattern] of KINDS) {
    for (const match of text.matchAll(pattern)) {
      const [words] = match
      const date = kind === 'date' ? parseDate(words) : undefined
      if (kind === 'date' && !date) continue
      const annotation: Annotation = { kind, text: words, block, from: match.index, to: match.index + words.length }
      found.push(date ? { ...annotation, date } : annotation)
    }
  }
  return found.toSorted((a, b) => a.from - b.from)
}
