import { nfc } from '#kernel/vietnamese.ts'
import type { ExtractedBlock } from '../extraction.ts'
import { HINT } from '../html/hints.ts'
import type { PageLine } from '../html/page.ts'
import { captionBelow } from './captions.ts'
import { linksOf } from './links.ts'
import { enclosing, tableAt } from './tables.ts'
import type { PageView } from './view.ts'

/** The body as blocks, and for every line the index of the block it went into (−1: none). */
export type BuiltBody = { blocks: ExtractedBlock[]; blockOf: Int32Array }

type Build = BuiltBody & { view: PageView; lastLine: number }

/** Makes blocks of the lines whose role is `block`, in order, without adding or rewording anything. */
export function buildBlocks(view: PageView): BuiltBody {
  const build: Build = {
    view,
    blocks: [],
    blockOf: new Int32Array(view.lines.length).fill(-1),
    lastLine: view.roles.findLastIndex((role) => role?.as === 'block'),
  }
  let index = 0
  while (index < view.lines.length) {
    index = view.roles[index]?.as === 'block' ? buildAt(build, index) : index + 1
  }
  return build
}

function buildAt(build: Build, index: number): number {
  const { view } = build
  const line = view.lines[index]
  if (!line) return index + 1
  if (line.picture) return buildPicture(build, index)
  const table = tableAt(view, index)
  if (table) return push(build, table.block, index, table.to)
  const list = enclosing(view, line.container, 'li')
  if (list >= 0) return buildList(build, index, list)
  return buildText(build, index, line)
}

function push({ view, blocks, blockOf }: Build, block: ExtractedBlock, from: number, to: number): number {
  blocks.push(block)
  for (let index = from; index < to; index += 1) {
    const as = view.roles[index]?.as
    if (as === 'block' || as === 'caption') blockOf[index] = blocks.length - 1
  }
  return to
}

function buildPicture(build: Build, index: number): number {
  const { view } = build
  const picture = view.lines[index]?.picture
  if (!picture) return index + 1
  const captionAt = captionBelow(view, index)
  const caption = captionAt === undefined ? '' : nfc(view.lines[captionAt]?.text ?? '')
  if (captionAt !== undefined) view.roles[captionAt] = { as: 'caption' }
  const block: ExtractedBlock = { kind: 'picture', src: picture.src, alt: nfc(picture.alt), caption }
  const to = captionAt === undefined ? index + 1 : captionAt + 1
  push(build, block, index, index + 1)
  if (captionAt !== undefined) build.blockOf[captionAt] = build.blocks.length - 1
  return captionAt === index + 1 ? to : index + 1
}

/** Lines of list items that follow one another and belong to one list. */
function buildList(build: Build, from: number, item: number): number {
  const { view } = build
  const { containers } = view.page
  const list = containers[item]?.parent ?? 0
  const items: { container: number; texts: string[] }[] = []
  let index = from
  for (; index < view.lines.length; index += 1) {
    const line = view.lines[index]
    if (view.roles[index]?.as !== 'block' || !line || line.picture) break
    const own = enclosing(view, line.container, 'li', list)
    if (own < 0) break
    const last = items.at(-1)
    if (last?.container === own) last.texts.push(line.text)
    else items.push({ container: own, texts: [line.text] })
  }
  // A theme may hold a whole article in one item: that is no list.
  const isList = items.length > 1 || (items[0]?.texts.length === 1 && (items[0].texts[0]?.length ?? 0) < 400)
  if (!isList) return buildText(build, from, view.lines[from] as PageLine)
  const ordered = containers[list]?.tag === 'ol'
  return push(build, { kind: 'list', ordered, items: items.map(({ texts }) => nfc(texts.join(' '))) }, from, index)
}

function buildText(build: Build, index: number, line: PageLine): number {
  const { view } = build
  const to = endOfParagraph(view, index)
  const lines = view.lines.slice(index, to)
  const text = nfc(lines.map((one) => one.text).join(' '))
  const { links, attachment } = linksOf(lines)
  if (attachment) return push(build, { kind: 'attachment', href: attachment, name: text }, index, to)
  if (isHeading(line, index === build.lastLine)) return push(build, { kind: 'heading', text }, index, to)
  if (isQuote(view, line)) return push(build, { kind: 'quote', text }, index, to)
  const block: ExtractedBlock = links.length > 0 ? { kind: 'paragraph', text, links } : { kind: 'paragraph', text }
  return push(build, block, index, to)
}

/** A line that `<br>` broke in the middle of a sentence goes on in the next. */
function endOfParagraph({ lines, roles }: PageView, from: number): number {
  let to = from + 1
  for (; to < lines.length; to += 1) {
    const [above, line] = [lines[to - 1], lines[to]]
    if (!line?.continues || !above || roles[to]?.as !== 'block' || line.picture || line.container !== above.container)
      break
    if (/[.…;:!?]["”’)»]*$/u.test(above.text) || !/^[\p{Ll}\d(“"]/u.test(line.text) || /^\d+[.)]/.test(line.text)) break
  }
  return to
}

/** A heading element, or a short line all in bold that does not close like a sentence. */
function isHeading(line: PageLine, isLast: boolean): boolean {
  const { text, heading, chars, bold, linked } = line
  if (text.length > 200 || linked * 2 > chars) return false
  if (heading > 0) return true
  return !isLast && bold >= chars && text.length <= 120 && !/[.…;,]["”’)]*$/u.test(text) && line.align !== 'end'
}

/** `<blockquote>`, unless it only indents the body, or most of it. */
function isQuote(view: PageView, { container, hints }: PageLine): boolean {
  const quote = enclosing(view, container, 'blockquote')
  const { containers } = view.page
  const whole = containers[0]?.prose ?? 0
  return quote >= 0 && (hints & HINT.lead) === 0 && (containers[quote]?.prose ?? 0) * 3 < whole
}
