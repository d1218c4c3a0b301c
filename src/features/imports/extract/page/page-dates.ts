import { isIsoDate } from '#kernel/date.ts'
import type { StatedDate } from '../extraction.ts'
import type { Sentence } from '../parsed-article.ts'
import type { InfoPart } from './info-line.ts'
import { isLinked, type PageView } from './view.ts'

export type PageDates = {
  publishedAt?: StatedDate
  updatedAt?: StatedDate
  unlabelledDate?: StatedDate
  confidence: number
  warnings: Sentence[]
}

const FIELDS = [
  { as: 'published-label', field: 'publishedAt', label: 'published', fact: 'published', vi: 'đăng', en: 'publication' },
  { as: 'updated-label', field: 'updatedAt', label: 'updated', fact: 'updated', vi: 'cập nhật', en: 'update' },
] as const

/**
 * The dates the page states. What readers see wins over what the head states for machines; each label sets its own
 * field only, and a date without a label none but `unlabelledDate`.
 */
export function pageDates(view: PageView, title: number, bodyEnd: number): PageDates {
  const found = view.roles.flatMap((role, index) =>
    role?.as === 'info' ? role.parts.map((part) => ({ part, index })) : [],
  )
  // Lists of other items have dates of their own.
  const near = found.filter(({ index }) => index >= title - 6 && index <= bodyEnd + 6)
  const dates: PageDates = { confidence: 0, warnings: [] }
  for (const { as, field, label, fact, vi, en } of FIELDS) {
    const stated = near.filter(({ part }) => part.as === as)
    const read = stated.filter(({ part }) => part.date)
    const byMachine = machineDate(view.page.facts[fact], label)
    const [first] = read
    if (first) dates[field] = printed(first.part, label)
    else if (byMachine) dates[field] = byMachine
    if (new Set(read.map(({ part }) => part.date)).size > 1) dates.warnings.push(severalDates(vi, en))
    if (stated.length > 0 && read.length === 0) dates.warnings.push(unreadable(vi, en))
  }
  const bare = nearestBare(view, title, near)
  if (bare) dates.unlabelledDate = printed(bare, 'none')
  return judged(dates)
}

type Placed = { readonly part: InfoPart; readonly index: number }

/** The date without a label that stands nearest to the title, else the first below the body that no other item has. */
function nearestBare({ lines, roles }: PageView, title: number, near: readonly Placed[]): InfoPart | undefined {
  const bare = near.filter(({ part }) => part.as === 'bare-date' && part.date)
  const at = Math.max(title, 0)
  const distance = ({ index }: Placed) => (index > at ? index - at : at - index + 0.5)
  const [nearest] = bare.filter((one) => Math.abs(one.index - at) <= 8).toSorted((a, b) => distance(a) - distance(b))
  if (nearest) return nearest.part
  const lastBlock = roles.findLastIndex((role) => role?.as === 'block')
  const isOwn = (index: number) => [index, index - 1].every((one) => !lines[one] || !isLinked(lines[one]))
  return bare.find(({ index }) => index > lastBlock && isOwn(index))?.part
}

function printed({ date, time }: InfoPart, label: StatedDate['label']): StatedDate {
  // Only parts with a date are given.
  const day = date as StatedDate['date']
  return time === undefined ? { date: day, label, from: 'line' } : { date: day, time, label, from: 'line' }
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/

/** `2023-04-05T09:30:00+07:00`; an instant of another zone is told in Vietnam time. */
function machineDate(written: string | undefined, label: StatedDate['label']): StatedDate | undefined {
  const [, day = '', hours, minutes, zone] = INSTANT.exec(written ?? '') ?? []
  if (!isIsoDate(day)) return undefined
  if (hours === undefined) return { date: day, label, from: 'meta' }
  if (zone === undefined || /^\+07/.test(zone)) return { date: day, time: `${hours}:${minutes}`, label, from: 'meta' }
  const instant = Date.parse(`${day}T${hours}:${minutes}:00${zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2')}`)
  const there = Number.isNaN(instant) ? '' : new Date(instant + 7 * 3_600_000).toISOString()
  const moved = there.slice(0, 10)
  return isIsoDate(moved) ? { date: moved, time: there.slice(11, 16), label, from: 'meta' } : undefined
}

function judged(dates: PageDates): PageDates {
  const { publishedAt, updatedAt, unlabelledDate, warnings } = dates
  const labelled = [publishedAt, updatedAt].filter((date) => date !== undefined)
  if (labelled.some(({ from }) => from === 'line')) dates.confidence = warnings.length > 0 ? 0.6 : 0.95
  else if (labelled.length > 0) dates.confidence = unlabelledDate ? 0.75 : 0.7
  else dates.confidence = unlabelledDate ? 0.5 : 0.2
  if (labelled.length === 0 && unlabelledDate) {
    warnings.push({
      vi: 'Có một ngày không ghi là ngày đăng hay ngày cập nhật nên không được dùng.',
      en: 'One date does not say whether it is the publication or the update, so it was not used.',
    })
  } else if (labelled.length === 0) {
    warnings.push({
      vi: 'Trang không ghi ngày đăng và ngày cập nhật.',
      en: 'The page states neither a publication date nor an update date.',
    })
  }
  return dates
}

function severalDates(vi: string, en: string): Sentence {
  return {
    vi: `Trang ghi nhiều ngày ${vi} khác nhau; đã lấy ngày ghi đầu tiên.`,
    en: `The page states several ${en} dates; the first one was taken.`,
  }
}

function unreadable(vi: string, en: string): Sentence {
  return {
    vi: `Có nhãn ngày ${vi} nhưng không đọc được một ngày hợp lệ duy nhất.`,
    en: `There is a label of the ${en} date, but no single valid date beside it.`,
  }
}
