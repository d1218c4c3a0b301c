import { type Block, bodyLines } from '../blocks.ts'
import { FIGURE_FORMS } from '../figures/figure.ts'
import { readInline, unescaped } from './inline.ts'
import { ATTACHMENT, CAPTION, FIGURE, FIGURE_WORDS, HEADING, ITEM, PICTURE, QUOTE, ROW, splitCells } from './marks.ts'

/**
 * Reads a body as it is typed: paragraphs between blank lines; on lines of their own `## ` before a heading, `> ` a quote, `- ` or
 * `1. ` an item of a list, `| a | b |` a row of a table (`|+ ` its caption), `![words](tep:ID "caption")` a picture, `@[name](tep:ID)` a
 * file, `{{B01 2024Q1-2024Q4 cột}}` an indicator; inside a paragraph `[words](https://…)` a link. A `\` before such a sign makes it a word like any other. A single line break
 * inside a paragraph becomes a space; everything else inside a line is kept, no-break spaces too.
 */
export function parseBody(text: string): Block[] {
  return bodyRuns(bodyLines(text)).map(readRun)
}

interface Run {
  readonly kind: Block['kind']
  readonly lines: string[]
}

/** Lines that belong together: those of one paragraph, quote, list or table; every other line stands alone. */
function bodyRuns(lines: readonly string[]): Run[] {
  const runs: Run[] = []
  let open: Run | undefined
  for (const [at, line] of lines.entries()) {
    const kind = line === '' ? undefined : kindOf(line, lines.slice(at), open)
    if (kind !== undefined && open?.kind === kind && JOINS.has(kind) && !startsAnew(line, open)) open.lines.push(line)
    else if (kind === undefined) open = undefined
    else {
      open = { kind, lines: [line] }
      runs.push(open)
    }
  }
  return runs
}

const JOINS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'list', 'table'])

function kindOf(line: string, rest: readonly string[], open: Run | undefined): Block['kind'] {
  if (HEADING.test(line)) return 'heading'
  if (QUOTE.test(line)) return 'quote'
  if (PICTURE.test(line)) return 'picture'
  if (ATTACHMENT.test(line)) return 'attachment'
  if (FIGURE.test(line)) return 'figure'
  if (CAPTION.test(line) || ROW.test(line)) return 'table'
  return isItem(line, rest, open) ? 'list' : 'paragraph'
}

/**
 * A number begins a list only as `1.` with `2.` below it, and goes on with it in order: "5. Kết quả" alone is a paragraph, because a
 * list would number it anew.
 */
function isItem(line: string, rest: readonly string[], open: Run | undefined): boolean {
  const mark = ITEM.exec(line)?.[1]
  if (mark === undefined) return false
  if (mark === '-') return true
  const inOrder = open?.kind === 'list' && isOrdered(open) && Number(mark.slice(0, -1)) === open.lines.length + 1
  return inOrder || (mark === '1.' && ITEM.exec(rest[1] ?? '')?.[1] === '2.')
}

function isOrdered({ lines }: Run): boolean {
  return !lines[0]?.startsWith('-')
}

/** A list of the other kind, or a second caption, is a block of its own. */
function startsAnew(line: string, open: Run): boolean {
  if (open.kind === 'list')
    return line.startsWith('-') === isOrdered(open) || (isOrdered(open) && line.startsWith('1. '))
  return open.kind === 'table' && CAPTION.test(line)
}

function readRun({ kind, lines }: Run): Block {
  const [first = ''] = lines
  switch (kind) {
    case 'heading':
      return { kind, text: unescaped(first.replace(HEADING, '')) }
    case 'quote':
      return { kind, text: unescaped(lines.map((line) => line.replace(QUOTE, '')).join(' ')) }
    case 'list':
      return { kind, ordered: !first.startsWith('-'), items: lines.map((line) => unescaped(line.replace(ITEM, ''))) }
    case 'table':
      return readTable(lines)
    case 'picture': {
      const [, alt = '', file = '', caption = ''] = PICTURE.exec(first) ?? []
      return { kind, file, alt: unescaped(alt), caption: unescaped(caption) }
    }
    case 'attachment': {
      const [, name = '', file = ''] = ATTACHMENT.exec(first) ?? []
      return { kind, file, name: unescaped(name) }
    }
    case 'figure': {
      const [, indicator = '', from = '', to = from, word] = FIGURE.exec(first) ?? []
      const form = FIGURE_FORMS.find((one) => FIGURE_WORDS[one] === word) ?? 'table'
      return { kind, indicator, from, to, form }
    }
    default:
      return readInline(lines.join(' '))
  }
}

/** Rows are made as long as the longest, so that every cell stands under a head. */
function readTable(lines: readonly string[]): Block {
  const caption = lines.find((line) => CAPTION.test(line))
  const cells = lines.filter((line) => line !== caption).map(splitCells)
  const width = Math.max(...cells.map((row) => row.length), 0)
  const [head = [], ...rows] = cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
  return { kind: 'table', caption: unescaped(caption?.replace(CAPTION, '') ?? ''), head, rows }
}
