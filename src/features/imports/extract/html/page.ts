/** An element that begins and ends lines, with sums over everything in it (white space not counted). */
export type Container = {
  readonly tag: string
  /** Index of the enclosing container; −1 for the outermost. */
  readonly parent: number
  readonly depth: number
  /** Its own hints, see `HINT`. */
  readonly hints: number
  /** Characters of text, of those inside links, and of those that read as prose. */
  text: number
  linked: number
  prose: number
  /** The lines in it: `[first, last)`. */
  first: number
  last: number
}

/** A stretch of the source whose text is part of a line, beginning at the offset `at` of the line's text. */
export type Run = {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly href?: string | undefined
}

/** A picture where it stands. `small` are icons, spacers and counters. */
export type PictureMark = {
  readonly src: string
  readonly alt: string
  readonly small: boolean
  readonly linksTo?: string
}

/** A line of the page as a browser would show it, or a picture between lines (then `text` is empty). */
export type PageLine = {
  /** White space normalised, references decoded, every run in NFC. */
  readonly text: string
  readonly runs: readonly Run[]
  readonly picture?: PictureMark
  readonly container: number
  /** Hints of the containers around it and of inline elements in it. */
  readonly hints: number
  /** 1 … 6 inside a heading element, else 0. */
  readonly heading: number
  readonly align: 'start' | 'center' | 'end'
  /** Begins after `<br>` inside the same block. */
  readonly continues: boolean
  readonly hidden: boolean
  /** Characters that are no white space: all, linked, bold, italic. */
  readonly chars: number
  readonly linked: number
  readonly bold: number
  readonly italic: number
  /** Whether its type is larger than that of running text. */
  readonly large: boolean
  /** Offsets in `text` at which an inline element begins or ends. */
  readonly cuts: readonly number[]
}

export type DropReason =
  | 'discard-markup'
  | 'discard-comment'
  | 'discard-script'
  | 'discard-page-title'
  | 'discard-address'

export type Drop = { readonly from: number; readonly to: number; readonly as: DropReason }

/** What the head of a page states, for machines. */
export type PageFacts = {
  /** The text of `<title>` and where it lies. */
  title?: { text: string; from: number; to: number }
  metaTitles: string[]
  published?: string
  updated?: string
  authors: string[]
  address?: string
  siteName?: string
}

export type HtmlPage = {
  readonly source: string
  readonly lines: PageLine[]
  readonly containers: Container[]
  readonly drops: Drop[]
  readonly facts: PageFacts
  /** Addresses that were not taken over because they could run or hide something. */
  readonly refusedAddresses: number
  /** Names of old Vietnamese fonts that the page asks for. */
  readonly legacyFonts: readonly string[]
  /** Elements were open deeper than can be followed. */
  readonly tooDeep: boolean
}
