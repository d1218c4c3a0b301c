import { fold, nfc } from '#kernel/vietnamese.ts'

/** A stretch `[from, to)` of the decoded text, in UTF-16 units. */
export type Span = { from: number; to: number }

/** A line that holds something: the span leaves out the indent and the trailing space, `text` is its NFC. */
export type Line = Span & { text: string }

/** White space (U+00A0 and U+FEFF are in `\s`) and the zero-width characters that web pages leave behind. */
const EDGE = /[\s\u200b-\u200d\u2060]/

/** Line ends of Unix, Windows and old Macintosh files, and those that Word pastes (VT, FF, NEL, U+2028, U+2029). */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** No label, toolbar line, byline or heading of a list is longer, in characters; anything longer is body text. */
export const LONGEST_FURNITURE = 500

/** The lines of a text that hold more than white space, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const end of text.matchAll(LINE_END)) {
    pushLine(lines, text, { from, to: end.index })
    from = end.index + end[0].length
  }
  pushLine(lines, text, { from, to: text.length })
  return lines
}

function pushLine(lines: Line[], text: string, span: Span): void {
  const inner = withoutEdges(text, span)
  if (inner.from < inner.to) lines.push({ ...inner, text: nfc(text.slice(inner.from, inner.to)) })
}

/** The same span without white space at either edge; an all-white span becomes empty. */
export function withoutEdges(text: string, { from, to }: Span): Span {
  let start = from
  let end = to
  while (start < end && EDGE.test(text.charAt(start))) start += 1
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1
  return { from: start, to: end }
}

/** The words of a text in fold key form: no tone marks, lower case, no punctuation. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of a text in fold key form, joined by single spaces. */
export function foldedPhrase(text: string): string {
  return foldedWords(text).join(' ')
}

/** The longest line taken for a title, in characters. */
export const LONGEST_TITLE = 250

/** A line that reads as body text: longer than any title, or closed as sentences and lists are (`.` `…` `;` `:`). */
export function readsAsBody({ text }: Line): boolean {
  return hasLetter(text) && (text.length > LONGEST_TITLE || /[.…;:]["”’)]*$/u.test(text))
}

export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text)
}
