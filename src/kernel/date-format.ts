import { type IsoDate, isIsoDate, localDate, type Weekday, weekday } from './date.ts'
import type { Locale } from './locale.ts'

/**
 * Dates and times in words and figures. The day comes first in both languages, and every string is composed here,
 * because the order of the parts in `Intl` output changes from one runtime to the next.
 */

const weekdayNames = {
  vi: { 1: 'Thứ Hai', 2: 'Thứ Ba', 3: 'Thứ Tư', 4: 'Thứ Năm', 5: 'Thứ Sáu', 6: 'Thứ Bảy', 7: 'Chủ Nhật' },
  en: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' },
} satisfies Record<Locale, Record<Weekday, string>>

const vietnamClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
})

/** `05/04/2023` */
export function formatDate(date: IsoDate): string {
  const { day, month, year } = partsOf(date)
  return `${day}/${month}/${year}`
}

/** `05/04`, where the year is plain from the period shown beside it. */
export function formatShortDate(date: IsoDate): string {
  const { day, month } = partsOf(date)
  return `${day}/${month}`
}

/** `Thứ Tư, 05/04/2023` or `Wednesday, 05/04/2023` */
export function formatLongDate(date: IsoDate, locale: Locale): string {
  return `${weekdayNames[locale][weekday(date)]}, ${formatDate(date)}`
}

/**
 * `ngày 05 tháng 4 năm 2023`, as dated under the heading of an official document: days below 10 and the months 1 and 2
 * take a leading 0, the other months do not (NĐ 30/2020/NĐ-CP, Phụ lục I).
 */
export function documentDate(date: IsoDate): string {
  const { day, month, year } = partsOf(date)
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

/** `09:30`: the 24-hour clock of Vietnam at an instant. Throws RangeError for an invalid `Date`. */
export function formatTime(instant: Date): string {
  const part = Object.fromEntries(vietnamClock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${part.hour}:${part.minute}`
}

/** `05/04/2023 09:30`, in Vietnam. Throws RangeError for an invalid `Date`. */
export function formatDateTime(instant: Date): string {
  return `${formatDate(localDate(instant))} ${formatTime(instant)}`
}

function partsOf(date: IsoDate): { day: string; month: string; year: string } {
  if (!isIsoDate(date)) throw new RangeError(`Not a date: ${date}`)
  return { day: date.slice(8), month: date.slice(5, 7), year: date.slice(0, 4) }
}

/** The weekday inside a sentence: `thứ Bảy`, `Chủ Nhật`, `Saturday`. */
export function weekdayWithin(date: IsoDate, locale: Locale): string {
  const [weekday = ''] = formatLongDate(date, locale).split(',')
  return weekday.replace(/^Thứ/, 'thứ')
}

/** A day followed by its weekday: `15/11/2024, thứ Sáu`. */
export function dayWithWeekday(date: IsoDate, locale: Locale): string {
  return `${formatDate(date)}, ${weekdayWithin(date, locale)}`
}
