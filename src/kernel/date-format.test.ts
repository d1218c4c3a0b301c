import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseDate } from './date.ts'
import { documentDate, formatDate, formatDateTime, formatLongDate, formatShortDate, formatTime } from './date-format.ts'

const anyDate = fc.integer({ min: 0, max: 73_048 }).map((days) => addDays('1900-01-01', days))

test('a day that does not exist is never written', () => {
  for (const write of [formatDate, formatShortDate, documentDate]) expect(() => write('2023-02-30')).toThrow(RangeError)
  expect(() => formatLongDate('2023-02-30', 'vi')).toThrow(RangeError)
})

test('an invalid instant is never written', () => {
  expect(() => formatDateTime(new Date(Number.NaN))).toThrow(RangeError)
  expect(() => formatTime(new Date(Number.NaN))).toThrow(RangeError)
})

test('day and month always take two digits, the day first', () => {
  expect(formatDate('2023-04-05')).toBe('05/04/2023')
  expect(formatShortDate('2023-04-05')).toBe('05/04')
})

test('the weekday stands before the date in both languages', () => {
  expect(formatLongDate('2023-04-05', 'vi')).toBe('Thứ Tư, 05/04/2023')
  expect(formatLongDate('2023-04-05', 'en')).toBe('Wednesday, 05/04/2023')
  expect(formatLongDate('2023-04-09', 'vi')).toBe('Chủ Nhật, 09/04/2023')
})

test('weekday names are those of the Vietnamese and the English calendar', () => {
  const week = Array.from({ length: 7 }, (_, index) => addDays('2024-09-16', index))
  for (const date of week) {
    for (const locale of ['vi', 'en'] as const) {
      const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(date))
      expect(formatLongDate(date, locale).toLowerCase()).toBe(`${name.toLowerCase()}, ${formatDate(date)}`)
    }
  }
})

test('an official document writes a leading 0 before days below 10 and the months 1 and 2 only', () => {
  expect(documentDate('2023-04-05')).toBe('ngày 05 tháng 4 năm 2023')
  expect(documentDate('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026')
  expect(documentDate('2026-01-31')).toBe('ngày 31 tháng 01 năm 2026')
  expect(documentDate('2024-03-10')).toBe('ngày 10 tháng 3 năm 2024')
  expect(documentDate('2024-12-09')).toBe('ngày 09 tháng 12 năm 2024')
})

test('whatever is written can be read back', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(parseDate(formatDate(date))).toBe(date)
      expect(parseDate(documentDate(date))).toBe(date)
    }),
  )
})

test('the time is that on the clocks of Vietnam, and midnight is 00:00', () => {
  expect(formatDateTime(new Date('2023-04-05T02:30:00Z'))).toBe('05/04/2023 09:30')
  expect(formatDateTime(new Date('2023-04-04T17:00:00Z'))).toBe('05/04/2023 00:00')
  expect(formatTime(new Date('2023-04-05T16:59:59Z'))).toBe('23:59')
})
