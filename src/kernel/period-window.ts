import { addDays, addWorkingDays, type IsoDate, isIsoDate, nextWorkingDay } from './date.ts'
import { nextPeriod, type PeriodCode, periodParts } from './period.ts'

/**
 * Which days a quarter's figures cover. A window lasts until the day before the next one begins, so a rule needs only
 * its first day: the day of the month, and how many months before the quarter.
 * `calendar`: the quarter itself. `state`: from the 15th of the month before the quarter to the 14th of its last month
 * (NĐ 09/2019/NĐ-CP, in QĐ 01/2023/QĐ-UBND Khánh Hòa, Điều 4).
 */
const windowRules = {
  calendar: { firstDay: 1, monthsBefore: 0 },
  state: { firstDay: 15, monthsBefore: 1 },
} as const

export type WindowRule = keyof typeof windowRules

/** The first and the last day (the cut-off) of the figures of a period. */
export function periodWindow(code: PeriodCode, rule: WindowRule): { from: IsoDate; to: IsoDate } {
  return { from: firstDayOf(code, rule), to: addDays(firstDayOf(nextPeriod(code), rule), -1) }
}

/**
 * The last day to send a report: so many working days after the cut-off day `to` (two, under the `state` rule).
 * Always a working day, also for 0 working days.
 */
export function dueDate(to: IsoDate, workingDays: number, holidays: readonly IsoDate[] = []): IsoDate {
  return nextWorkingDay(addWorkingDays(to, workingDays, holidays), holidays)
}

function firstDayOf(code: PeriodCode, rule: WindowRule): IsoDate {
  const { year, quarter } = periodParts(code)
  const { firstDay, monthsBefore } = windowRules[rule]
  const first = new Date(Date.UTC(year, (quarter - 1) * 3 - monthsBefore, firstDay)).toISOString().slice(0, 10)
  if (!isIsoDate(first)) throw new RangeError(`No ${rule} window for ${code}`)
  return first
}
