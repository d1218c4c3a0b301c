import { nfc } from '#kernel/vietnamese.ts'
import { safeAddress } from './address.ts'
import type { Attributes } from './attributes.ts'
import { decodeText } from './entities.ts'
import { readStatedMoment } from './facts.ts'
import { countChars, type Draft, evenSpace, newDraft } from './line-draft.ts'
import type { PageLine, PictureMark } from './page.ts'
import { innermost, type OpenElement, type Reader } from './reader.ts'

export type { Reader } from './reader.ts'

/** Decomposed letters would count twice where lines are measured. */
const COMBINING = /[\u0300-\u036f]/

/** Adds a stretch of text to the line that is being gathered. */
export function addText(reader: Reader, from: number, to: number): void {
  const element = innermost(reader)
  if (element.name === 'head' || element.name === 'table' || element.name === 'tr') {
    if (!/\S/.test(reader.source.slice(from, to))) return
  }
  const even = evenSpace(decodeText(reader.source.slice(from, to)))
  const written = COMBINING.test(even) ? nfc(even) : even
  reader.draft ??= newDraft()
  const { draft } = reader
  const text = draft.endsInSpace && written.startsWith(' ') ? written.slice(1) : written
  draft.runs.push({ at: draft.length, from, to, href: element.href })
  if (text !== '') {
    draft.parts.push(text)
    draft.length += text.length
    draft.endsInSpace = text.endsWith(' ')
  }
  const chars = countChars(text)
  draft.chars += chars
  if (element.href !== undefined) draft.linked += chars
  if (element.bold) draft.bold += chars
  if (element.italic) draft.italic += chars
  if (element.hidden) draft.hidden += chars
  if (element.states) readStatedMoment(reader.facts, element.states, text)
  if (element.large && chars > 0) draft.large = true
  draft.hints |= element.hints
}

/** Remembers that an inline element begins or ends here in the line. */
export function cutLine({ draft }: Reader): void {
  if (draft && draft.length > 0 && draft.cuts.at(-1) !== draft.length) draft.cuts.push(draft.length)
}

/** Ends the line that is being gathered. A line of white space alone is none. */
export function closeLine(reader: Reader): void {
  const { draft } = reader
  reader.draft = undefined
  if (!draft) return
  if (draft.chars > 0) reader.lines.push(lineOf(draft, innermost(reader), reader.afterBreak === 1))
  if (draft.chars > 0) reader.afterBreak = 0
}

function lineOf(draft: Draft, element: OpenElement, continues: boolean): PageLine {
  const { runs, cuts, chars, linked, bold, italic, large, hints } = draft
  const { container, heading, align } = element
  const hidden = element.hidden || draft.hidden === chars
  const whole = draft.parts.join('')
  const text = draft.endsInSpace ? whole.slice(0, -1) : whole
  return { text, runs, cuts, chars, linked, bold, italic, large, container, hints, heading, align, continues, hidden }
}

/** A picture stands between lines; an icon stands in a line and does not part it. */
export function addPicture(reader: Reader, attributes: Attributes, span: { from: number; to: number }): void {
  const { src, lazy } = { src: attributes.src ?? '', lazy: attributes['data-src'] ?? attributes['data-original'] }
  const address = safeAddress(lazy || src)
  const element = innermost(reader)
  if (!address) {
    if (src !== '') reader.refusedAddresses += 1
    reader.drops.push({ ...between(span), as: 'discard-address' })
    return
  }
  const small = isSmall(attributes, address)
  if (small) return
  closeLine(reader)
  const alt = (attributes.alt ?? '').replace(/\s+/g, ' ').trim().slice(0, 500)
  const picture: PictureMark = {
    src: address,
    alt,
    small,
    ...(element.href !== undefined && { linksTo: element.href }),
  }
  const { container, hints, align, hidden } = element
  const none = { text: '', cuts: [], chars: 0, linked: 0, bold: 0, italic: 0, large: false, heading: 0 }
  const runs = [{ at: 0, ...between(span) }]
  reader.lines.push({ ...none, runs, picture, container, hints, align, hidden, continues: false })
}

const between = ({ from, to }: { from: number; to: number }) => ({ from, to })

const ICON =
  /(?:^|[/_.-])(?:icons?|ico|spacer|blank|pixel|clear|print|printer|email|mail|share|facebook|zalo|twitter|bullet|arrow|loading|dot|line|rss|logo|banner|emoji|smil\w*|counter|captcha|avatar|btn|button)(?:[/_.-]|\d|$)/i

function isSmall({ width, height }: Attributes, address: string): boolean {
  const [wide, high] = [Number.parseInt(width ?? '', 10), Number.parseInt(height ?? '', 10)]
  if (wide <= 48 || high <= 48) return true
  if (wide >= 150) return false
  return ICON.test(
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .slice(-2)
      .join('/'),
  )
}
