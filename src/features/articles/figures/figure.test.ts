import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FigurePoint, SMALLEST_SHOWN, withoutSmallCounts } from './figure.ts'

const people = { vi: 'người', en: 'people' }
const point = (value: number | null, denominator?: number): FigurePoint => ({
  period: '2024Q3',
  value,
  source: 'Số 58-BC/BDVHU, 05/10/2024',
  ...(denominator !== undefined && { denominator }),
})
const count = fc.integer({ min: 0, max: 12 })

test('a count of 1 to 4 people is hidden, 0 and 5 are shown, and a missing figure stays missing', () => {
  for (const value of [1, 2, 3, 4])
    expect(withoutSmallCounts(point(value), people)).toMatchObject({ value: null, hidden: true })
  for (const value of [0, 5, 2000, null]) expect(withoutSmallCounts(point(value), people)).toEqual(point(value))
})

test('of a ratio of people nothing is left from which a small count could be worked out', () => {
  fc.assert(
    fc.property(count, count, (value, more) => {
      const shown = withoutSmallCounts(point(value, value + more), people)
      const small = [value, more, value + more].some((one) => one > 0 && one < SMALLEST_SHOWN)
      expect(shown.hidden).toBe(small ? true : undefined)
      if (small) expect([shown.value, 'denominator' in shown]).toEqual([null, false])
    }),
  )
})

test('a small count of meetings or documents points at nobody', () => {
  expect(withoutSmallCounts(point(2), { vi: 'cuộc', en: 'meetings' })).toEqual(point(2))
})
