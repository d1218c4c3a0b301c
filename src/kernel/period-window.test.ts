import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, isWorkingDay } from './date.ts'
import { nextPeriod, type PeriodCode, quarterOf } from './period.ts'
import { dueDate, periodWindow, type WindowRule } from './period-window.ts'

const anyPeriod = fc.integer({ min: 0, max: 36_500 }).map((days): PeriodCode => quarterOf(addDays('1950-01-01', days)))
const anyRule = fc.constantFrom<WindowRule>('calendar', 'state')

test('a malformed period has no window', () => {
  expect(() => periodWindow('24Q1', 'state')).toThrow(RangeError)
})

test('the calendar window is the quarter itself', () => {
  expect(periodWindow('2024Q1', 'calendar')).toEqual({ from: '2024-01-01', to: '2024-03-31' })
  expect(periodWindow('2024Q4', 'calendar')).toEqual({ from: '2024-10-01', to: '2024-12-31' })
})

test('the state window begins on the 15th of the month before and ends on the 14th of the last month', () => {
  expect(periodWindow('2024Q1', 'state')).toEqual({ from: '2023-12-15', to: '2024-03-14' })
  expect(periodWindow('2024Q2', 'state')).toEqual({ from: '2024-03-15', to: '2024-06-14' })
  expect(periodWindow('2024Q3', 'state')).toEqual({ from: '2024-06-15', to: '2024-09-14' })
  expect(periodWindow('2024Q4', 'state')).toEqual({ from: '2024-09-15', to: '2024-12-14' })
})

test('windows of one rule leave no day out and count none twice', () => {
  fc.assert(
    fc.property(anyPeriod, anyRule, (code, rule) => {
      const { from, to } = periodWindow(code, rule)
      expect(periodWindow(nextPeriod(code), rule).from).toBe(addDays(to, 1))
      expect(daysBetween(from, to)).toBeGreaterThanOrEqual(89)
      expect(daysBetween(from, to)).toBeLessThanOrEqual(91)
      expect(quarterOf(to)).toBe(code)
    }),
  )
})

test('a day lies in the calendar window of its quarter', () => {
  fc.assert(
    fc.property(fc.nat({ max: 73_048 }), (days) => {
      const day = addDays('1900-01-01', days)
      const { from, to } = periodWindow(quarterOf(day), 'calendar')
      expect(from <= day && day <= to).toBe(true)
    }),
  )
})

test('a report falls due so many working days after the cut-off', () => {
  expect(dueDate('2024-09-14', 2)).toBe('2024-09-17')
  expect(dueDate('2024-03-14', 2)).toBe('2024-03-18')
  expect(dueDate('2024-03-14', 2, ['2024-03-18'])).toBe('2024-03-19')
})

test('a report never falls due on a day off', () => {
  expect(dueDate('2024-09-14', 0)).toBe('2024-09-16')
  fc.assert(
    fc.property(anyPeriod, anyRule, fc.nat({ max: 10 }), (code, rule, workingDays) => {
      const { to } = periodWindow(code, rule)
      const holidays = [addDays(to, 1), addDays(to, 3)]
      expect(isWorkingDay(dueDate(to, workingDays, holidays), holidays)).toBe(true)
      expect(daysBetween(to, dueDate(to, workingDays, holidays))).toBeGreaterThanOrEqual(workingDays)
    }),
  )
})
