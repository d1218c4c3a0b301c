import { fold } from './vietnamese.ts'

/** A day of the calendar, `YYYY-MM-DD`, years 1000 to 9999. It has no time and no time zone; instants are `Date`. */
export type IsoDate = `${number}-${number}-${number}`

/** ISO 8601: Monday (Thứ Hai) is 1, Sunday (Chủ Nhật) is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const isoForm = /^[1-9]\d{3}-\d{2}-\d{2}$/
// Matched against folded text. The day always comes first, as in Vietnam: 04/05 is never 5 April.
const writtenForms = [
  /^(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4})$/,
  // All digits, as a keypad without a slash types it. The year is one of ours, so that 20121125 is nobody's 20 December 1125.
  /^(?<day>\d{2})(?<month>\d{2})(?<year>(?:19|20)\d{2})$/,
  /^ngay (?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
]
// Only the zone's rules come from Intl, never the order of the parts.
const vietnamDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** True for a day that exists, in exactly the form `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  return isoForm.test(text) && isoText(Date.parse(text)) === text
}

/**
 * Reads a written date: `05/04/2023`, `4/4/2023`, `5-4-2023`, `5.4.2023`, `05042023`, `ngày 5 tháng 4 năm 2023` (with or without
 * accents) or `2023-04-05`. Undefined for anything else: other forms, two-digit years, days that do not exist.
 */
export function parseDate(text: string): IsoDate | undefined {
  const folded = fold(text)
  for (const form of writtenForms) {
    const part = form.exec(folded)?.groups
    const iso = `${part?.year}-${part?.month?.padStart(2, '0')}-${part?.day?.padStart(2, '0')}`
    if (isIsoDate(iso)) return iso
  }
  return undefined
}

/** The day `count` days after `date` (before it, when negative). Throws RangeError on leaving the calendar. */
export function addDays(date: IsoDate, count: number): IsoDate {
  const day = new Date(midnight(date))
  const moved = isoText(day.setUTCDate(day.getUTCDate() + count))
  if (moved === undefined || !isIsoDate(moved)) throw new RangeError(`No date ${count} days from ${date}`)
  return moved
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (midnight(to) - midnight(from)) / 86_400_000
}

export function weekday(date: IsoDate): Weekday {
  return (new Date(midnight(date)).getUTCDay() || 7) as Weekday
}

/** Saturday or Sunday. */
export function isWeekend(date: IsoDate): boolean {
  return weekday(date) > 5
}

/** A day on which offices work: neither Saturday nor Sunday nor one of the given public holidays. */
export function isWorkingDay(date: IsoDate, holidays: readonly IsoDate[] = []): boolean {
  return !isWeekend(date) && !holidays.includes(date)
}

/**
 * The `count`-th working day after `date`; the day itself is not counted, and 0 gives it back unchanged. A negative
 * count goes back in time, for reminders. Throws RangeError when `count` is not whole.
 */
export function addWorkingDays(date: IsoDate, count: number, holidays: readonly IsoDate[] = []): IsoDate {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a number of working days: ${count}`)
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/** `date` itself when it is a working day, otherwise the first one after it: where a deadline on a day off moves to. */
export function nextWorkingDay(date: IsoDate, holidays: readonly IsoDate[] = []): IsoDate {
  return isWorkingDay(date, holidays) ? date : addWorkingDays(date, 1, holidays)
}

/** The day it is in Vietnam at an instant, wherever the machine stands. Throws RangeError for an invalid `Date`. */
export function localDate(instant: Date): IsoDate {
  const part = Object.fromEntries(vietnamDay.formatToParts(instant).map(({ type, value }) => [type, value]))
  const date = `${part.year}-${part.month}-${part.day}`
  if (!isIsoDate(date)) throw new RangeError(`Not within the calendar: ${date}`)
  return date
}

function midnight(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`Not a date: ${date}`)
  return Date.parse(date)
}

function isoText(milliseconds: number): string | undefined {
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString().slice(0, 10)
}
