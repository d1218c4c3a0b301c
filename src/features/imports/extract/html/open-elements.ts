import { safeAddress } from './address.ts'
import type { Attributes } from './attributes.ts'
import { BLOCK_ELEMENTS, BOLD_ELEMENTS, CELL_SCOPES, CLOSES, ITALIC_ELEMENTS, SCOPES } from './elements.ts'
import { momentStatedBy, readStatedMoment } from './facts.ts'
import { closeLine, cutLine } from './gather.ts'
import { HINT, hintsOf } from './hints.ts'
import { innermost, type OpenElement, type Reader } from './reader.ts'

/** Browsers follow no deeper nesting either; elements further in hand on what the last followed one does. */
const DEEPEST = 512

/** Hints that are handed on to everything inside; the others speak of the container as a whole. */
const HANDED_ON = HINT.title | HINT.lead | HINT.date | HINT.author | HINT.caption | HINT.toolbar | HINT.breadcrumb

export function openElement(reader: Reader, name: string, attributes: Attributes, span: { from: number; to: number }) {
  const isBlock = BLOCK_ELEMENTS.has(name)
  if (isBlock) {
    closeLine(reader)
    reader.afterBreak = 0
    closeImplied(reader, name)
  } else if (name === 'a') {
    closeElement(reader, 'a')
  }
  if (reader.stack.length >= DEEPEST) {
    reader.tooDeep = true
    return
  }
  const outer = innermost(reader)
  const hints = hintsOf(name, attributes)
  const states = momentStatedBy(name, attributes) ?? outer.states
  if (states) readStatedMoment(reader.facts, states, attributes.datetime ?? attributes.content)
  const container = isBlock ? newContainer(reader, name, outer.container, hints) : outer.container
  reader.stack.push({
    name,
    container,
    hints: (outer.hints & HANDED_ON) | hints,
    href: hrefOf(reader, name, attributes, span, outer),
    align: alignOf(name, attributes, isBlock, outer),
    heading: /^h[1-6]$/.test(name) ? Number(name[1]) : outer.heading,
    hidden: outer.hidden || isHidden(attributes),
    states,
    ...typeOf(reader, name, attributes, outer),
  })
  reader.open.set(name, (reader.open.get(name) ?? 0) + 1)
  if (!isBlock) cutLine(reader)
}

/** Ends the innermost open element of that name and what is open inside it; a stray end tag ends nothing. */
export function closeElement(reader: Reader, name: string): void {
  if ((reader.open.get(name) ?? 0) === 0) return
  const inCell = !CELL_SCOPES.has(name) && name !== 'tr' && name !== 'tbody' && name !== 'body'
  let crossesBlock = false
  for (let at = reader.stack.length - 1; at > 0; at -= 1) {
    const open = reader.stack[at]?.name ?? ''
    if (open === name) {
      if (crossesBlock) dropInline(reader, at)
      else popTo(reader, at)
      return
    }
    if (inCell && CELL_SCOPES.has(open)) return
    crossesBlock ||= !BLOCK_ELEMENTS.has(name) && BLOCK_ELEMENTS.has(open)
  }
}

/** `<b><p>…</b>`: the inline element ends, the block in it goes on. */
function dropInline(reader: Reader, at: number): void {
  const [dropped] = reader.stack.splice(at, 1)
  if (dropped) reader.open.set(dropped.name, (reader.open.get(dropped.name) ?? 1) - 1)
}

function closeImplied(reader: Reader, name: string): void {
  if (innermost(reader).name === 'p' || (reader.open.get('p') ?? 0) > 0) closeParagraph(reader)
  const closes = CLOSES.get(name)
  if (!closes) return
  let outermost = -1
  for (let at = reader.stack.length - 1; at > 0; at -= 1) {
    const open = reader.stack[at]?.name ?? ''
    if (closes.has(open)) outermost = at
    else if (SCOPES.has(open)) break
  }
  if (outermost > 0) popTo(reader, outermost)
}

/** A block ends the paragraph it stands in, unless a container lies between. */
function closeParagraph(reader: Reader): void {
  for (let at = reader.stack.length - 1; at > 0; at -= 1) {
    const open = reader.stack[at]?.name ?? ''
    if (open === 'p') popTo(reader, at)
    if (BLOCK_ELEMENTS.has(open)) return
  }
}

function popTo(reader: Reader, length: number): void {
  const popped = reader.stack.slice(length)
  if (popped.some(({ name }) => BLOCK_ELEMENTS.has(name))) {
    closeLine(reader)
    reader.afterBreak = 0
  } else {
    cutLine(reader)
  }
  reader.stack.length = length
  for (const { name, container } of popped) {
    reader.open.set(name, (reader.open.get(name) ?? 1) - 1)
    if (!BLOCK_ELEMENTS.has(name)) continue
    const closed = reader.containers[container]
    if (closed && closed.last < 0) closed.last = reader.lines.length
  }
}

function newContainer(reader: Reader, tag: string, parent: number, hints: number): number {
  const depth = (reader.containers[parent]?.depth ?? 0) + 1
  const first = reader.lines.length
  reader.containers.push({ tag, parent, depth, hints, text: 0, linked: 0, prose: 0, first, last: -1 })
  return reader.containers.length - 1
}

function hrefOf(
  reader: Reader,
  name: string,
  { href }: Attributes,
  { from, to }: { from: number; to: number },
  outer: OpenElement,
): string | undefined {
  if (name !== 'a' || href === undefined) return outer.href
  const address = safeAddress(href)
  if (address !== undefined) return address
  // Such a link is still a link (a button, mostly), but leads nowhere.
  if (!/^\s*(?:#|javascript:\s*(?:void\b|;|$))/i.test(href)) {
    reader.refusedAddresses += 1
    reader.drops.push({ from, to, as: 'discard-address' })
  }
  return ''
}

function alignOf(
  name: string,
  { align, style }: Attributes,
  isBlock: boolean,
  outer: OpenElement,
): OpenElement['align'] {
  if (!isBlock) return outer.align
  const written = /text-align\s*:\s*(\w+)/i.exec(style ?? '')?.[1]?.toLowerCase() ?? align?.toLowerCase()
  if (written === 'right' || written === 'end') return 'end'
  if (written === 'center' || name === 'center') return 'center'
  if (written === undefined) return outer.align
  return 'start'
}

/** Class names by which themes hide what only machines or screen readers are to find. */
const HIDING = /(?:^|\s)(?:hidden|hide|d-none|sr-only|screen-reader-text|visually-hidden)(?=\s|$)/i
/** `d-none d-md-block`, `hidden md:flex`: shown on wider screens. */
const SHOWN_WIDER = /(?:^|[\s-])(?:sm|md|lg|x{1,2}l|2xl)[:-]/i

function isHidden({ hidden, style, class: names }: Attributes): boolean {
  if (hidden !== undefined || (style !== undefined && /display\s*:\s*none/i.test(style))) return true
  return names !== undefined && HIDING.test(names) && !SHOWN_WIDER.test(names)
}

function typeOf(reader: Reader, name: string, { style, size, face }: Attributes, outer: OpenElement) {
  if (face) noteFont(reader, face)
  if (!style) {
    return {
      bold: outer.bold || BOLD_ELEMENTS.has(name),
      italic: outer.italic || ITALIC_ELEMENTS.has(name),
      large: outer.large || (name === 'font' && /^(?:[4-7]|\+[1-4])$/.test(size ?? '')),
    }
  }
  noteFont(reader, style)
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  const points = /font-size\s*:\s*(\d+(?:\.\d+)?)\s*(px|pt)/i.exec(style)
  const pixels = Number(points?.[1] ?? 0) * (points?.[2]?.toLowerCase() === 'pt' ? 4 / 3 : 1)
  const isBold = weight === 'bold' || Number(weight) >= 600
  return {
    bold: weight === undefined ? outer.bold || BOLD_ELEMENTS.has(name) : isBold,
    italic: outer.italic || ITALIC_ELEMENTS.has(name) || /font-style\s*:\s*italic/i.test(style),
    large: outer.large || pixels >= 19,
  }
}

function noteFont({ legacyFonts }: Reader, written: string): void {
  const name = /(?:\.Vn|VNI-)\w+/.exec(written)?.[0]
  if (name && legacyFonts.size < 20) legacyFonts.add(name)
}
