import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { problemBody } from '#platform/http/problem-response.ts'
import { fill } from '#platform/i18n/messages.ts'
import { Problem } from '#platform/problem.ts'
import { allMessages } from '#src/messages.ts'

const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })

test('a place without a value stays visible, and other words stay as they are', () => {
  expect(fill('Từ {from} đến {until}', { from: '12-QĐ/TU' }, 'vi')).toBe('Từ 12-QĐ/TU đến {until}')
  expect(fill('{code}', { code: '2026Q5' }, 'vi')).toBe('2026Q5')
  expect(fill('{code}', { code: '2026-02-30' }, 'vi')).toBe('2026-02-30')
})

test('a day is said as people write it, in both languages', () => {
  fc.assert(
    fc.property(day, (instant) => {
      const date = instant.toISOString().slice(0, 10) as IsoDate
      for (const locale of ['vi', 'en'] as const) {
        expect(fill('({day})', { day: date }, locale)).toBe(`(${formatDate(date)})`)
      }
    }),
  )
})

test('no sentence of any feature says a day or a period by its code', () => {
  const codes = Object.values(allMessages).flatMap((message) =>
    (['vi', 'en'] as const).flatMap((locale) => {
      const places = [...message[locale].matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name)
      return ['2026-11-27', '2026Q4'].flatMap((value) => {
        const said = fill(message[locale], Object.fromEntries(places.map((name) => [name, value])), locale)
        return said.includes(value) ? [said] : []
      })
    }),
  )
  expect(codes).toEqual([])
})

test('a refused program is told days and periods as people are', () => {
  const fields = [
    { path: '/effectiveOn', code: 'reorganisations.signed-later', params: { count: 2, day: '2026-09-30' } },
  ]
  const said = JSON.stringify([
    problemBody(new Problem('invalid', 'input.invalid', { fields }).detail, 'vi', allMessages),
    problemBody(new Problem('conflict', 'periods.exists', { params: { code: '2026Q4' } }).detail, 'vi', allMessages),
  ])
  expect(said).toContain('30/09/2026')
  expect(said).toContain('quý IV năm 2026')
})

test('how a day is typed is said in the same words everywhere', () => {
  const hints = Object.entries(allMessages).filter(([, { vi }]) => /^(dd\/mm|ngày\/tháng)/i.test(vi))
  expect(hints.length).toBeGreaterThan(8)
  for (const [key, { vi, en }] of hints) {
    const said = [vi, en].map((words) => words.split(';')[0])
    expect([key, ...said]).toEqual([key, 'Ngày/tháng/năm, ví dụ 01/07/2026', 'Day/month/year, such as 01/07/2026'])
  }
})
