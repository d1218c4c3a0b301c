import { addDays, addWorkingDays, type IsoDate, isWorkingDay, localDate } from '#kernel/date.ts'
import { nextPeriod, type PeriodCode, periodParts, previousPeriod, quarterOf } from '#kernel/period.ts'
import { dueDate, periodWindow } from '#kernel/period-window.ts'

/** One of the three quarters the demonstration shows. */
export interface ShownQuarter {
  readonly code: PeriodCode
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
  readonly dueAt: Date
  readonly planOn: IsoDate
  readonly consolidationDueOn: IsoDate
  readonly conferenceOn: IsoDate
}

/** The quarters of the demonstration: two that are finished and the one people are in the middle of. */
export interface ShownQuarters {
  readonly earlier: ShownQuarter
  readonly last: ShownQuarter
  readonly running: ShownQuarter
}

/** A quarter whose window has just begun has nothing to show yet. */
const DAYS_TO_BEGIN = 20
/** The running quarter is cut off this many days ago at the latest, so that its reports are being written today. */
const DAYS_SINCE_CUT_OFF = 4
const WORKING_DAYS = { due: 2, consolidation: 5, conference: 10, runningConference: 9 } as const

/**
 * The quarters as they stand at `now`. Finished ones follow the `state` rule; the running one is the newest whose window
 * began at least twenty days ago, and falls due on the working day before today, whatever the season: whoever opens the
 * demonstration meets a quarter in which there is something left to do.
 */
export function shownQuarters(now: Date): ShownQuarters {
  const today = localDate(now)
  let code = nextPeriod(quarterOf(today))
  while (periodWindow(code, 'state').from > addDays(today, -DAYS_TO_BEGIN)) code = previousPeriod(code)
  const before = previousPeriod(code)
  return { earlier: finished(previousPeriod(before)), last: finished(before), running: running(code, today) }
}

function finished(code: PeriodCode): ShownQuarter {
  const { from, to } = periodWindow(code, 'state')
  return quarter(code, from, to, dueDate(to, WORKING_DAYS.due), WORKING_DAYS.conference)
}

function running(code: PeriodCode, today: IsoDate): ShownQuarter {
  const { from, to } = periodWindow(code, 'state')
  const cutOff = addDays(today, -DAYS_SINCE_CUT_OFF)
  const dueOn = addWorkingDays(today, -1)
  return quarter(code, from, to < cutOff ? to : cutOff, dueOn, WORKING_DAYS.runningConference)
}

function quarter(
  code: PeriodCode,
  firstDay: IsoDate,
  lastDay: IsoDate,
  dueOn: IsoDate,
  conference: number,
): ShownQuarter {
  const newYear: IsoDate = `${periodParts(code).year + 1}-01-01`
  return {
    code,
    firstDay,
    lastDay,
    dueAt: instant(dueOn, '17:00'),
    planOn: addWorkingDays(firstDay, WORKING_DAYS.conference),
    consolidationDueOn: addWorkingDays(dueOn, WORKING_DAYS.consolidation, [newYear]),
    conferenceOn: addWorkingDays(dueOn, conference, [newYear]),
  }
}

/** A moment of a day by the clock on a Vietnamese wall, `14:00`; Vietnam keeps UTC+7 all year. */
export function instant(day: IsoDate, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`)
}

/** The congress term a year falls in, `2025-2030`: documents are numbered continuously within it. */
export function termOf(day: IsoDate): string {
  const first = Math.floor(Number(day.slice(0, 4)) / 5) * 5
  return `${first}-${first + 5}`
}

const OFFICE_HOURS = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
] as const

/**
 * The moment at a share (0 to 1) of the office hours between two moments, to the second; where offices are closed all the
 * while, the share of the time itself.
 */
export function workingMoment(from: Date, to: Date, share: number): Date {
  const stretches = officeStretches(from, to)
  const total = stretches.reduce((sum, [start, end]) => sum + end - start, 0)
  if (total === 0) return wholeSecond(from.getTime() + (to.getTime() - from.getTime()) * share)
  let left = total * share
  for (const [start, end] of stretches) {
    if (left <= end - start) return wholeSecond(start + left)
    left -= end - start
  }
  return to
}

function officeStretches(from: Date, to: Date): [number, number][] {
  const stretches: [number, number][] = []
  for (let day = localDate(from); day <= localDate(to); day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue
    for (const [opens, closes] of OFFICE_HOURS) {
      const start = Math.max(instant(day, opens).getTime(), from.getTime())
      const end = Math.min(instant(day, closes).getTime(), to.getTime())
      if (start < end) stretches.push([start, end])
    }
  }
  return stretches
}

function wholeSecond(milliseconds: number): Date {
  return new Date(Math.floor(milliseconds / 1000) * 1000)
}
