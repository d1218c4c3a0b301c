import type { IsoDate } from '#kernel/date.ts'
import { formatDate, formatLongDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'

/** The weekday inside a sentence: `thứ Bảy`, `Chủ Nhật`, `Saturday`. */
export function weekdayWithin(day: IsoDate, locale: Locale): string {
  const [weekday = ''] = formatLongDate(day, locale).split(',')
  return weekday.replace(/^Thứ/, 'thứ')
}

/** A deadline with its weekday: `15/11/2024, thứ Sáu`. */
export function dayWithWeekday(day: IsoDate, locale: Locale): string {
  return `${formatDate(day)}, ${weekdayWithin(day, locale)}`
}
