import type { IsoDate } from '#kernel/date.ts'
import { type BylineLine, readByline } from '../words/bylines.ts'
import { kindOf, onlyDateIn } from '../words/date-labels.ts'
import { foldedPhrase, hasLetter, type Span, withoutEdges } from '../words/lines.ts'
import { isMachineName, isName } from '../words/names.ts'
import { onlyTimeIn } from '../words/times.ts'
import { isSingleButton, isToolbarLine, toolbarCoverage } from '../words/toolbar.ts'

/** One part of a line about the article, a span of the line's text; together the parts cover the line. */
export type InfoPart = Span & {
  as:
    | 'updated-label'
    | 'published-label'
    | 'bare-date'
    | 'discard-counter'
    | 'discard-toolbar'
    | 'discard-navigation'
    | 'byline'
  date?: IsoDate
  time?: string
  byline?: BylineLine
}

type Kind = InfoPart['as'] | 'continued' | 'unknown' | 'space'

/** The fold key of a line that may hold a date or a counter. */
const TELLING =
  /(?<!\d)\d{1,2} \d{1,2} \d{4}(?!\d)|\d{4} \d{2} \d{2}(?!\d)|\bthang (?:\d{1,2}|[a-z]+(?: (?:mot|hai))?)(?: \d{1,2})?(?: nam)? \d{4}\b|\d.*\b(?:xem|doc|truy cap|views?|hits?)\b|\b(?:xem|doc|truy cap|views?|hits?)\b.*\d/

/** Whether reading a line with that fold key as information can come to anything: most lines are spared the trouble. */
export function mayBeInfo(key: string): boolean {
  return key.length <= LONGEST_INFO && TELLING.test(key)
}

const SEPARATOR = /[|;•·()[\]»›>]|,(?=\s)|\s[-–—](?=\s)|\s\/(?=\s)/g
const LONGEST_INFO = 300
/** Words that join date, name and section in one line: `18/10/2023 bởi Hà Mây trong Tin tức`. */
const JOINING: ReadonlySet<string> = new Set([
  ...['boi', 'by', 'trong', 'in', 'on', 'luc', 'vao', 'dang boi', 'viet boi', 'posted by', 'chuyen muc', 'danh muc'],
])
const LONGEST_UNKNOWN = 60

/**
 * Reads a line of dates, counters, buttons and names in any order, parted by separators or by the page's own elements
 * (`cuts`): `Ngọc Oánh | Đăng ngày: 05/04/2023 | Lượt xem: 12`. A line must hold a date or a counter;
 * words that are none of these may stand in it only briefly (a section's name), so a sentence is never taken.
 */
export function readInfoLine(text: string, cuts: readonly number[], named: boolean): InfoPart[] | undefined {
  if (text.length > LONGEST_INFO || !/\d/.test(text)) return undefined
  const kinds = partsOf(text, cuts).map((span) => ({ span, kind: kindOfPart(text.slice(span.from, span.to)) }))
  const parts = joined(kinds, text)
  if (!parts.some(({ as, date }) => date || as === 'discard-counter')) return undefined
  const unknown = parts
    .filter(({ as }) => as === 'discard-navigation')
    .map(({ from, to }) => text.slice(from, to).trim())
  if (unknown.some(isWording)) return undefined
  const words = unknown.reduce((sum, one) => sum + one.length, 0)
  const hasDate = parts.some(({ as, date }) => date && as !== 'bare-date')
  if (words > (named || hasDate ? LONGEST_UNKNOWN : 0) + (parts.length > 1 ? 25 : 0)) return undefined
  return parts
}

/** Words that read as part of a sentence rather than as a name or a section. */
function isWording(words: string): boolean {
  if (words.length > LONGEST_UNKNOWN || /[.…:!?]$/u.test(words)) return true
  return /^\p{Ll}/u.test(words) && !JOINING.has(foldedPhrase(words)) && !isMachineName(words)
}

function partsOf(text: string, cuts: readonly number[]): Span[] {
  const ends = new Set(cuts)
  for (const mark of text.matchAll(SEPARATOR)) ends.add(mark.index + mark[0].length)
  ends.add(text.length)
  let from = 0
  return [...ends]
    .filter((end) => end > 0 && end <= text.length)
    .toSorted((a, b) => a - b)
    .map((to) => {
      const part = { from, to }
      from = to
      return part
    })
}

function kindOfPart(part: string): Kind {
  if (!/[\p{L}\p{N}]/u.test(part)) return 'space'
  const kind = kindOf(part)
  if (kind) return kind
  const coverage = toolbarCoverage(part)
  if (isToolbarLine(coverage) || isSingleButton(coverage)) return 'discard-toolbar'
  const form = bylineIn(part)?.form
  return (part.includes(':') && form === 'labelled') || form === 'phrase' ? 'byline' : 'unknown'
}

function bylineIn(part: string): BylineLine | undefined {
  const { from, to } = withoutEdges(part, { from: 0, to: part.length })
  return readByline({ from, to, text: part.slice(from, to).normalize('NFC') }, part)
}

/** Puts parts together that say one thing: a label and its date, `Tác giả:` and its name. */
function joined(kinds: readonly { span: Span; kind: Kind }[], text: string): InfoPart[] {
  const parts: InfoPart[] = []
  let begun: number | undefined
  for (const { span: own, kind } of kinds) {
    const previous = parts.at(-1)
    // Signs before the first words belong to what follows them.
    if (!previous && kind === 'space') {
      begun ??= own.from
      continue
    }
    const span = { from: previous ? own.from : (begun ?? own.from), to: own.to }
    const isDate = previous && /label$|^bare-date$/.test(previous.as)
    if (
      previous &&
      (kind === 'space' || (kind === 'continued' && isDate) || (kind === 'bare-date' && isDate && !previous.date))
    ) {
      previous.to = span.to
      complete(previous, text)
    } else if (kind === 'unknown' && previous?.as === 'byline' && previous.byline?.names.length === 0) {
      previous.to = span.to
      complete(previous, text)
    } else {
      const part: InfoPart = { ...span, as: asOf(kind) }
      complete(part, text)
      parts.push(part)
    }
  }
  return parts
}

function asOf(kind: Kind): InfoPart['as'] {
  if (kind === 'continued') return 'bare-date'
  return kind === 'unknown' || kind === 'space' ? 'discard-navigation' : kind
}

function complete(part: InfoPart, text: string): void {
  const words = text.slice(part.from, part.to)
  if (part.as === 'byline') {
    const byline = readByline(trimmed(text, part), text)
    if (byline) part.byline = byline
  } else if (/label$|^bare-date$/.test(part.as)) {
    const [date, time] = [onlyDateIn(words), onlyTimeIn(words)]
    if (date) part.date = date
    if (time) part.time = time
  }
}

const EDGES = /^[\s|;•·()[\],/»›>–—-]+|[\s|;•·()[\],/»›>–—-]+$/gu

/** The part without separators at its edges, as a line. */
function trimmed(text: string, { from, to }: Span) {
  const whole = text.slice(from, to)
  const start = from + (/^[\s|;•·()[\],/»›>–—-]*/u.exec(whole)?.[0].length ?? 0)
  const words = whole.replace(EDGES, '')
  return { from: start, to: start + words.length, text: words.normalize('NFC') }
}

/**
 * A name beside a date and without a label (`Ngọc Oánh - 05/04/2023`) signs the article, where the page's own names
 * or its place say so.
 */
export function nameBeside(parts: readonly InfoPart[], text: string): BylineLine | undefined {
  const [unknown, ...others] = parts.filter(({ as }) => as === 'discard-navigation')
  if (!unknown || others.length > 0) return undefined
  const line = trimmed(text, unknown)
  return hasLetter(line.text) && isName(line.text) ? readByline(line, text) : undefined
}
