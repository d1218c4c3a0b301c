import type { Draft } from './line-draft.ts'
import type { Container, Drop, PageFacts, PageLine } from './page.ts'

/** An element that is open, with what it hands on to everything inside. */
export type OpenElement = {
  readonly name: string
  /** The innermost container, itself included. */
  readonly container: number
  readonly hints: number
  readonly href: string | undefined
  readonly bold: boolean
  readonly italic: boolean
  readonly large: boolean
  readonly align: 'start' | 'center' | 'end'
  readonly heading: number
  readonly hidden: boolean
  /** What a moment written in it dates, for machines. */
  readonly states: 'published' | 'updated' | undefined
}

/** All that reading a page knows so far. */
export type Reader = {
  readonly source: string
  readonly lines: PageLine[]
  readonly containers: Container[]
  readonly drops: Drop[]
  readonly facts: PageFacts
  readonly stack: OpenElement[]
  /** How many elements of a name are open, so that a stray end tag costs nothing. */
  readonly open: Map<string, number>
  readonly legacyFonts: Set<string>
  refusedAddresses: number
  tooDeep: boolean
  draft: Draft | undefined
  /** `<br>` since the last line of this block. */
  afterBreak: number
}

const OUTERMOST: OpenElement = {
  name: '#page',
  container: 0,
  hints: 0,
  href: undefined,
  bold: false,
  italic: false,
  large: false,
  align: 'start',
  heading: 0,
  hidden: false,
  states: undefined,
}

export function newReader(source: string): Reader {
  const root = { tag: '#page', parent: -1, depth: 0, hints: 0, text: 0, linked: 0, prose: 0, first: 0, last: -1 }
  return {
    source,
    lines: [],
    containers: [root],
    drops: [],
    facts: { metaTitles: [], authors: [] },
    stack: [OUTERMOST],
    open: new Map(),
    legacyFonts: new Set(),
    refusedAddresses: 0,
    tooDeep: false,
    draft: undefined,
    afterBreak: 0,
  }
}

export function innermost(reader: Reader): OpenElement {
  return reader.stack.at(-1) ?? OUTERMOST
}
