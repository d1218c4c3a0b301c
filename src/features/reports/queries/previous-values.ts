import { type PeriodCode, previousPeriod } from '#kernel/period.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

interface Of {
  readonly organisation_id: string
  readonly form_version_id: string
}

type Figures = readonly (number | null)[]

/** Values of an organisation's handed-in reports in these periods, by period code. */
export async function valuesByPeriod(db: ReadDb | Tx, of: Of, codes: readonly string[]): Promise<Map<string, Figures>> {
  if (codes.length === 0) return new Map()
  const rows = await (db as ReadDb)
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select(['period.code', 'report.values'])
    .where('organisation_id', '=', of.organisation_id)
    .where('form_version_id', '=', of.form_version_id)
    .where('period.code', 'in', [...codes])
    .where('report.state', 'in', ['submitted', 'approved'])
    .orderBy('revision')
    .execute()
  return new Map(rows.map((row) => [row.code, row.values]))
}

/** The values of the period before, as far as they were handed in. */
export async function previousValues(db: ReadDb | Tx, of: Of, code: string): Promise<Figures | undefined> {
  const before = previousPeriod(code as PeriodCode)
  return (await valuesByPeriod(db, of, [before])).get(before)
}
