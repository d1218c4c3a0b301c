import { nfc } from '#kernel/vietnamese.ts'
import type { FigureBlock } from './figures/figure.ts'

/** A link inside a paragraph: `[from, to)` of its text in UTF-16 units, in order and apart from one another. */
export interface Link {
  readonly from: number
  readonly to: number
  /** As `isAddress` allows. */
  readonly href: string
}

/** One piece of an article's body, plain text in NFC; the body never holds mark-up. `file` is the id of a stored file. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly links?: readonly Link[] }
  | { readonly kind: 'heading' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'picture'; readonly file: string; readonly alt: string; readonly caption: string }
  | { readonly kind: 'attachment'; readonly file: string; readonly name: string }
  | FigureBlock

/** One line of what the article is about: `Chủ trì` – `Hoàng Thế Lâm, Phó Bí thư Thường trực Huyện ủy`. */
export interface Fact {
  readonly term: string
  readonly value: string
}

/** Where a link may lead: a web page, a mailbox, or a path of this portal. Nothing that runs, nothing hidden in it. */
export function isAddress(href: string): boolean {
  if (/[\s\p{Cc}\p{Cf}\\<>"`{}|^]/u.test(href)) return false
  if (/^\/(?![/\\])/.test(href)) return true
  if (!/^(https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return false
  const { username, password } = new URL(href)
  return username === '' && password === ''
}

/** The same body with every link in full, for readers who are not on the portal: paths are below `origin`. */
export function withFullLinks(blocks: readonly Block[], origin: string): Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' && block.links
      ? { ...block, links: block.links.map((link) => ({ ...link, href: new URL(link.href, origin).href })) }
      : block,
  )
}

/** The files a body shows or offers, each once. */
export function filesOf(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap((block) => ('file' in block ? [block.file] : [])))]
}

/** Every text that a reader sees of a body, in its order: `search_body` of the database reads the same. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(textsIn)
}

function textsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()]
    case 'picture':
      return [block.caption, block.alt]
    case 'attachment':
      return [block.name]
    case 'figure':
      return block.data
        ? [block.data.name.vi, block.data.organisation, ...block.data.points.map(({ source }) => source)]
        : []
  }
}

/** Reads facts, one a line, `name: value`; undefined when a line has no colon or nothing on one side of it. */
export function parseFacts(text: string): Fact[] | undefined {
  const facts = bodyLines(text)
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      return { term: line.slice(0, Math.max(colon, 0)).trim(), value: line.slice(colon + 1).trim() }
    })
  return facts.every(({ term, value }) => term !== '' && value !== '') ? facts : undefined
}

/** Facts as they are typed; reading them again gives the same facts. */
export function printFacts(facts: readonly Fact[]): string {
  return facts.map(({ term, value }) => `${term}: ${value}`).join('\n')
}

/** The lines of a typed text, NFC, without white space at their edges. */
export function bodyLines(text: string): string[] {
  return nfc(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
}
