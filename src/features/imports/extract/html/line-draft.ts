import type { Run } from './page.ts'

/** A line while its text is being gathered. */
export type Draft = {
  /** The text so far in parts: one string that grows would be copied again and again. */
  parts: string[]
  length: number
  endsInSpace: boolean
  runs: Run[]
  cuts: number[]
  chars: number
  linked: number
  bold: number
  italic: number
  hidden: number
  large: boolean
  hints: number
}

export function newDraft(): Draft {
  return {
    parts: [],
    length: 0,
    endsInSpace: true,
    runs: [],
    cuts: [],
    chars: 0,
    linked: 0,
    bold: 0,
    italic: 0,
    hidden: 0,
    large: false,
    hints: 0,
  }
}

/** Any run of white space, except a single plain blank. */
const UNEVEN_SPACE = /[^\S ]|\s{2,}/
const SPACE_RUN = /\s+/g
/** Signs without width that editors leave at the edges of what they wrap. */
const WIDTHLESS = /[\u200b\ufeff]/
const WIDTHLESS_AT_EDGE = /(?<=^|\s)[\u200b\ufeff]+|[\u200b\ufeff]+(?=\s|$)/g

/** White space as a browser shows it: every run of it is one blank; U+00A0 counts, as portals indent with it. */
export function evenSpace(text: string): string {
  const seen = WIDTHLESS.test(text) ? text.replace(WIDTHLESS_AT_EDGE, '') : text
  return UNEVEN_SPACE.test(seen) ? seen.replace(SPACE_RUN, ' ') : seen
}

/** How many characters are no white space, in text whose white space is even. */
export function countChars(text: string): number {
  let count = text.length
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count -= 1
  return count
}
