import { sql } from 'kysely'
import type { Period } from '#features/periods/index.ts'
import { type PeriodCode, previousPeriod, quartersOfYearUpTo, samePeriodLastYear } from '#kernel/period.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { valuesByPeriod } from './previous-values.ts'

export type Figures = readonly (number | null)[]

/** What a report is read beside: values of earlier periods, on the organisation of its own period's last day. */
export interface History {
  /** The year's periods before this one, oldest first. */
  readonly earlier: readonly (Figures | undefined)[]
  readonly previous: Figures | undefined
  readonly lastYear: Figures | undefined
  /** Codes of derived ratios that last year's figures do not tell. */
  readonly lastYearDivided: readonly string[]
  readonly isInherited: boolean
  /** Slots of ratios of which an earlier period of the year had only a share. */
  readonly divided: ReadonlySet<number>
}

interface Of {
  readonly organisation_id: string
  readonly form_version_id: string
}

/** Values of the earlier periods that this report is read beside. */
export async function readHistory(db: ReadDb, row: Of, period: Period): Promise<History> {
  const code = period.code as PeriodCode
  const earlier = quartersOfYearUpTo(code).slice(0, -1)
  const before = previousPeriod(code)
  const yearAgo = samePeriodLastYear(code)
  const codes = [...new Set([...earlier, before, yearAgo])]
  const { values, divided, untold, isInherited } = await valuesByPeriod(db, row, codes, period.lastDay)
  return {
    earlier: earlier.map((one) => values.get(one)),
    previous: values.get(before),
    lastYear: values.get(yearAgo),
    lastYearDivided: untold.get(yearAgo) ?? [],
    isInherited,
    divided: new Set(earlier.flatMap((one) => [...(divided.get(one) ?? [])])),
  }
}

/** What was written in the period before, by section. */
export async function readPreviousNarrative(db: ReadDb, row: Of, code: PeriodCode): Promise<Record<string, string>> {
  const before = await db
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select(sql<Record<string, string>>`narrative`.as('narrative'))
    .where('organisation_id', '=', row.organisation_id)
    .where('form_version_id', '=', row.form_version_id)
    .where('period.code', '=', previousPeriod(code))
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  return before?.narrative ?? {}
}
