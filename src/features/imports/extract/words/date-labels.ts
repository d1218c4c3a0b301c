import { type IsoDate, parseDate } from '#kernel/date.ts'
import { fold } from '#kernel/vietnamese.ts'
import { foldedPhrase, type Line, LONGEST_FURNITURE, type Span } from './lines.ts'

/** One entry of a line about the article: a labelled date, a date alone, or a counter of readers. */
export type Entry = Span & { as: 'updated-label' | 'published-label' | 'bare-date' | 'discard-counter'; date?: IsoDate }

/** Labels as fold keys. `Cập nhật` and `Đăng` are two facts; neither label ever sets the other's field. */
const LABELS: readonly { as: 'updated-label' | 'published-label'; label: RegExp }[] = [
  {
    as: 'updated-label',
    label:
      /^(?:(?:ngay|thoi gian) (?:cap nhat|sua|chinh sua)|lan cap nhat cuoi|(?:cap nhat|chinh sua|sua)(?: bai viet)? lan cuoi|cap nhat (?:moi nhat|gan nhat)|(?:tin |bai |bai viet )?cap nhat|(?:last )?(?:updated|modified)(?: on)?)(?: (?:ngay|luc|vao))*(?= |$)/,
  },
  {
    as: 'published-label',
    label:
      /^(?:(?:ngay |thoi gian |thoi diem )?(?:xuat ban|dang(?: tin| bai| tai)?|dua tin|dua len)|(?:tin|bai|bai viet|tin bai|da|duoc) dang|(?:ngay|thoi gian) (?:tao|gui|viet|phat hanh)|(?:date )?(?:posted|published)(?: on)?|post(?:ed)? date)(?: (?:ngay|luc|vao))*(?= |$)/,
  },
]

/** Words that may stand beside the figures of a date: `Thứ Tư, ngày 5 tháng 4 năm 2023, 9 giờ 30 phút (GMT+7)`. */
const DATE_WORD =
  /^(?:\d+|\d+h\d*|t[2-7]|thu|mot|gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi|chap|chu|nhat|cn|ngay|thang|luc|vao|gio|phut|giay|am|pm|sa|ch|gmt|utc)$/

const COUNTER =
  /^(?:(?:so )?(?:luot|lan) (?:xem|doc|truy cap)|da xem|(?:luot )?(?:xem|views?|hits?))(?: \d+)+(?: lan| luot| nguoi)?$|^\d+ (?:luot|lan|nguoi) (?:xem|doc)$|^\d+ (?:views?|hits)$/

/** What may be a date, in fold key form and in one of the forms that the kernel reads; the kernel judges it. */
const WRITTEN_DATE = /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/g

/** Months as words, in fold key form, in their order; the first and the last have second names. */
const MONTHS = ['mot', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai']
const MONTH_WORD = /\bthang (muoi (?:mot|hai)|mot|gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi|chap)\b(?! thang)/g
/** `ngày 5 tháng 4 năm 2023`, `05 Tháng 4 2012`, `18 Tháng Mười, 2023`. */
const DAY_MONTH_YEAR = /(?<!\d)(\d{1,2}) thang (\d{1,2})(?:,? nam |,? )(\d{4})(?!\d)/g
/** `Tháng Mười 18, 2023`. */
const MONTH_DAY_YEAR = /\bthang (\d{1,2}) (\d{1,2}), ?(\d{4})(?!\d)/g

/** Where the entries of a line part: `|`, `;`, a comma before a space, a dash between spaces. */
const SEPARATOR = /[|;]|,(?=\s)|\s[-–—](?=\s)/g

/**
 * Reads a line that holds nothing but dates (with or without labels) and counters; any other word makes it
 * `undefined`, so that a sentence of the body that begins `Cập nhật ngày 05/04/2023, toàn huyện…` stays a sentence.
 * The entries' spans cover the line, separators included.
 */
export function readDateLine(line: Line, source: string): Entry[] | undefined {
  if (line.text.length > LONGEST_FURNITURE) return undefined
  const entries: (Span & { as: Entry['as'] })[] = []
  for (const part of partsOf(line, source)) {
    const as = kindOf(source.slice(part.from, part.to))
    const previous = entries.at(-1)
    if (as === undefined) return undefined
    if (previous && (as === 'continued' || (as === 'bare-date' && previous.as !== 'discard-counter'))) {
      previous.to = part.to
    } else {
      entries.push({ ...part, as: as === 'continued' ? 'bare-date' : as })
    }
  }
  const read = entries.map((entry) => withDate(entry, source))
  return read.every((entry) => isWhole(entry, source.slice(entry.from, entry.to))) ? read : undefined
}

/** A date alone must be a valid date; a label must have figures, or end in its colon (`Cập nhật ngày:`). */
function isWhole({ as, date }: Entry, text: string): boolean {
  if (as === 'bare-date') return date !== undefined
  return /\d/.test(text) || /:\s*\)?$/.test(text)
}

function partsOf(line: Line, source: string): Span[] {
  const parts: Span[] = []
  let from = line.from
  for (const mark of source.slice(line.from, line.to).matchAll(SEPARATOR)) {
    const to = line.from + mark.index + mark[0].length
    parts.push({ from, to })
    from = to
  }
  if (from < line.to) parts.push({ from, to: line.to })
  return parts
}

/** What a part of a line is; `continued` adds to the part before it, undefined is none of these. */
export function kindOf(part: string): Entry['as'] | 'continued' | undefined {
  const phrase = foldedPhrase(part)
  if (COUNTER.test(phrase)) return 'discard-counter'
  const found = LABELS.find(({ label }) => label.test(phrase))
  const rest = found ? phrase.replace(found.label, '').trim() : phrase
  if (rest !== '' && !rest.split(' ').every((word) => DATE_WORD.test(word))) return undefined
  if (found) return found.as
  return datesIn(part).length > 0 ? 'bare-date' : 'continued'
}

function withDate(entry: Span & { as: Entry['as'] }, source: string): Entry {
  const date = entry.as === 'discard-counter' ? undefined : onlyDateIn(source.slice(entry.from, entry.to))
  return date === undefined ? entry : { ...entry, date }
}

/** Dates in words as `d/m/yyyy`. */
function withoutWords(folded: string): string {
  return folded
    .replace(MONTH_WORD, (_, word: string) => `thang ${numberOfMonth(word)}`)
    .replace(DAY_MONTH_YEAR, '$1/$2/$3')
    .replace(MONTH_DAY_YEAR, '$2/$1/$3')
}

function numberOfMonth(word: string): number {
  if (word === 'gieng') return 1
  return word === 'chap' ? 12 : MONTHS.indexOf(word) + 1
}

/** The one valid date in a text; undefined when there is none or more than one. */
export function onlyDateIn(text: string): IsoDate | undefined {
  const dates = new Set(datesIn(text))
  const [date] = dates
  return dates.size === 1 ? date : undefined
}

/** The valid dates in a text; blanks around a slash do not count (`05 / 04 / 2023`). */
function datesIn(text: string): IsoDate[] {
  const folded = fold(text).replace(/ ?\/ ?/g, '/')
  const plain = folded.includes('thang') ? withoutWords(folded) : folded
  return (plain.match(WRITTEN_DATE) ?? []).flatMap((date) => parseDate(date) ?? [])
}
