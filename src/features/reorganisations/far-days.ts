import { addDays, type IsoDate } from '#kernel/date.ts'
import type { FieldProblem } from '#platform/problem.ts'

/** Days after today. A decree is dated within a year and takes effect within five; a later day is mistyped. */
const LATEST = { decreeDate: 366, effectiveOn: 5 * 366 } as const

/** The days of a decree that lie further ahead than any decree is made for. */
export function farDays(
  days: { readonly decreeDate?: string | undefined; readonly effectiveOn?: string | undefined },
  today: IsoDate,
): FieldProblem[] {
  return (['decreeDate', 'effectiveOn'] as const).flatMap((place) => {
    const latest = addDays(today, LATEST[place])
    const day = days[place]
    if (day === undefined || day <= latest) return []
    return [{ path: `/${place}`, code: 'reorganisations.day-far', params: { latest } }]
  })
}
