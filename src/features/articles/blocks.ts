import { nfc } from '#kernel/vietnamese.ts'

/** One piece of an article's body, plain text in NFC; the body never holds mark-up. */
export interface Block {
  readonly kind: 'paragraph' | 'heading'
  readonly text: string
}

/** One line of what the article is about: `Chủ trì` – `Hoàng Thế Lâm, Phó Bí thư Thường trực Huyện ủy`. */
export interface Fact {
  readonly term: string
  readonly value: string
}

const HEADING = /^##[ \t]+(?=\S)/

/**
 * Reads a body as it is typed: paragraphs between blank lines, headings on lines that begin with `## `. A single line
 * break inside a paragraph becomes a space; everything else inside a line is kept, no-break spaces too.
 */
export function parseBody(text: string): Block[] {
  const blocks: Block[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', text: open.join(' ') })
    open = []
  }
  for (const line of lines(text)) {
    if (line === '') close()
    else if (HEADING.test(line)) {
      close()
      blocks.push({ kind: 'heading', text: line.replace(HEADING, '') })
    } else open.push(line)
  }
  close()
  return blocks
}

/** The body as it is typed; reading it again gives the same blocks. */
export function printBody(blocks: readonly Block[]): string {
  return blocks.map(({ kind, text }) => (kind === 'heading' ? `## ${text}` : text)).join('\n\n')
}

/** Reads facts, one a line, `name: value`; undefined when a line has no colon or nothing on one side of it. */
export function parseFacts(text: string): Fact[] | undefined {
  const facts = lines(text)
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

function lines(text: string): string[] {
  return nfc(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
}
