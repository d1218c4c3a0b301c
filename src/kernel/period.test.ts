import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  nextPeriod,
  type PeriodCode,
  parsePeriodCode,
  periodLabel,
  periodParts,
  previousPeriod,
  type Quarter,
  quarterOf,
  quartersOfYearUpTo,
  samePeriodLastYear,
  shortPeriodLabel,
} from './period.ts'

const anyPeriod = fc
  .tuple(fc.integer({ min: 1002, max: 9998 }), fc.constantFrom<Quarter>(1, 2, 3, 4))
  .map(([year, quarter]): PeriodCode => `${year}Q${quarter}`)

test('text that is not exactly a period code is refused', () => {
  for (const text of ['', '2024', '2024Q0', '2024Q5', '2024q3', '24Q3', '2024-Q3', ' 2024Q3', '2024Q3\n', '0024Q1']) {
    expect(parsePeriodCode(text)).toBeUndefined()
  }
  expect(parsePeriodCode('2024Q3')).toBe('2024Q3')
})

test('a malformed code or date is never reckoned with', () => {
  expect(() => periodParts('24Q3')).toThrow(RangeError)
  expect(() => quarterOf('2024-02-30')).toThrow(RangeError)
  expect(() => previousPeriod('1000Q1')).toThrow(RangeError)
  expect(() => nextPeriod('9999Q4')).toThrow(RangeError)
})

test('a day lies in the quarter of its month', () => {
  const firstDays = ['2024-01-01', '2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01', '2024-12-31'] as const
  expect(firstDays.map(quarterOf)).toEqual(['2024Q1', '2024Q1', '2024Q2', '2024Q2', '2024Q3', '2024Q4'])
})

test('the previous period runs over the turn of the year', () => {
  expect(previousPeriod('2024Q1')).toBe('2023Q4')
  expect(previousPeriod('2024Q3')).toBe('2024Q2')
  expect(nextPeriod('2023Q4')).toBe('2024Q1')
  expect(samePeriodLastYear('2024Q3')).toBe('2023Q3')
})

test('four periods back is the same period of the year before', () => {
  fc.assert(
    fc.property(anyPeriod, (code) => {
      const fourBack = previousPeriod(previousPeriod(previousPeriod(previousPeriod(code))))
      expect(fourBack).toBe(samePeriodLastYear(code))
      expect(nextPeriod(previousPeriod(code))).toBe(code)
    }),
  )
})

test('a cumulative figure gathers the quarters of its own year, in order', () => {
  expect(quartersOfYearUpTo('2024Q1')).toEqual(['2024Q1'])
  expect(quartersOfYearUpTo('2024Q4')).toEqual(['2024Q1', '2024Q2', '2024Q3', '2024Q4'])
  fc.assert(
    fc.property(anyPeriod, (code) => {
      const quarters = quartersOfYearUpTo(code)
      expect(quarters.at(-1)).toBe(code)
      expect(quarters).toHaveLength(periodParts(code).quarter)
      expect(quarters.slice(1).map(previousPeriod)).toEqual(quarters.slice(0, -1))
    }),
  )
})

test('a period is named in Roman numerals in both languages', () => {
  expect(periodLabel('2024Q3', 'vi')).toBe('quý III năm 2024')
  expect(periodLabel('2024Q3', 'en')).toBe('quarter III, 2024')
  expect(shortPeriodLabel('2024Q3', 'vi')).toBe('Quý III/2024')
  expect(shortPeriodLabel('2023Q4', 'en')).toBe('Quarter IV/2023')
  const codes = quartersOfYearUpTo('2023Q4')
  expect(codes.map((code) => shortPeriodLabel(code, 'vi'))).toEqual([
    'Quý I/2023',
    'Quý II/2023',
    'Quý III/2023',
    'Quý IV/2023',
  ])
})
