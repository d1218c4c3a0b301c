import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, type IsoDate, isWeekend, localDate } from '#kernel/date.ts'
import { dueDate, periodWindow } from '#kernel/period-window.ts'
import { instant, shownQuarters, termOf, workingMoment } from './calendar.ts'

const anyNow = fc
  .date({ min: new Date('2024-06-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((now) => ({ now, today: localDate(now), ...shownQuarters(now) }))

test('On 23 November 2026 the quarter being written is the fourth, cut off four days ago and due on Friday', () => {
  const { earlier, last, running } = shownQuarters(new Date('2026-11-23T02:40:00Z'))
  expect([earlier.code, last.code, running.code]).toEqual(['2026Q2', '2026Q3', '2026Q4'])
  expect([running.firstDay, running.lastDay]).toEqual(['2026-09-15', '2026-11-19'])
  expect(running.dueAt).toEqual(instant('2026-11-20', '17:00'))
})

test('A window that began nineteen days ago is not shown yet', () => {
  expect(shownQuarters(instant('2026-10-04', '09:00')).running.code).toBe('2026Q3')
  expect(shownQuarters(instant('2026-10-05', '09:00')).running.code).toBe('2026Q4')
})

test('Whatever the day, the running quarter is past its cut-off and its deadline, never on a weekend', () => {
  fc.assert(
    fc.property(anyNow, ({ now, today, running }) => {
      const dueOn = localDate(running.dueAt)
      expect(running.dueAt < now).toBe(true)
      expect(isWeekend(dueOn)).toBe(false)
      expect(daysBetween(dueOn, today)).toBeLessThanOrEqual(3)
      expect(running.lastDay < dueOn).toBe(true)
      expect(daysBetween(running.lastDay, today)).toBeGreaterThanOrEqual(4)
      expect(daysBetween(running.firstDay, today)).toBeGreaterThanOrEqual(20)
      expect(running.conferenceOn > today).toBe(true)
    }),
  )
})

test('Whatever the day, finished quarters follow the rule and their conferences and articles are over', () => {
  fc.assert(
    fc.property(anyNow, ({ now, earlier, last, running }) => {
      for (const quarter of [earlier, last]) {
        const { from, to } = periodWindow(quarter.code, 'state')
        expect([quarter.firstDay, quarter.lastDay]).toEqual([from, to])
        expect(quarter.dueAt).toEqual(instant(dueDate(to, 2), '17:00'))
        expect(quarter.consolidationDueOn < addDays(quarter.conferenceOn, -2)).toBe(true)
      }
      expect(addDays(last.lastDay, 1)).toBe(running.firstDay)
      expect(instant(addDays(last.conferenceOn, 1), '18:00') < now).toBe(true)
    }),
  )
})

test('A moment in office hours lies between its ends and, where an office is open, inside its hours', () => {
  const day = (offset: number): IsoDate => addDays('2026-01-01', offset)
  fc.assert(
    fc.property(
      fc.nat(400),
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b, share) => {
        const [from, to] = [instant(day(a), '00:00'), instant(day(a + b), '00:00')]
        const moment = workingMoment(from, to, share)
        expect(moment >= from && moment <= to).toBe(true)
        if (b < 3) return
        const time = new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
        expect(isWeekend(localDate(moment))).toBe(false)
        expect((time >= '07:30' && time <= '11:30') || (time >= '13:30' && time <= '17:00')).toBe(true)
      },
    ),
  )
})

test('Terms run from one congress to the next', () => {
  expect([termOf('2024-12-31'), termOf('2025-01-01'), termOf('2026-11-23')]).toEqual([
    '2020-2025',
    '2025-2030',
    '2025-2030',
  ])
})
