import { projectFigures, readSuccessions } from '#features/reorganisations/index.ts'
import { type PeriodCode, previousPeriod } from '#kernel/period.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

interface Of {
  readonly organisation_id: string
  readonly form_version_id: string
}

type Figures = readonly (number | null)[]

/**
 * Values of an organisation's handed-in reports in these periods, by period code. Of a period before bodies merged into it or it was
 * divided: the figures of those before it by their shares, added up, so that its opening stock is the sum of their closing ones.
 */
export async function valuesByPeriod(db: ReadDb | Tx, of: Of, codes: readonly string[]): Promise<Map<string, Figures>> {
  if (codes.length === 0) return new Map()
  const decrees = await readSuccessions(db, of.organisation_id)
  const bodies = new Set([of.organisation_id, ...decrees.flatMap(({ facts }) => facts.map(({ from }) => from))])
  const rows = await (db as ReadDb)
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select(['period.code', 'period.last_day', 'report.organisation_id', 'report.values'])
    .where('organisation_id', 'in', [...bodies])
    .where('form_version_id', '=', of.form_version_id)
    .where('period.code', 'in', [...codes])
    .where('report.state', 'in', ['submitted', 'approved'])
    .orderBy('revision')
    .execute()
  const values = new Map<string, Figures>()
  for (const [code, reports] of Map.groupBy(rows, (row) => row.code)) {
    const own = new Map(reports.map((row) => [row.organisation_id, row.values]))
    const later = decrees.filter(({ effectiveOn }) => effectiveOn > (reports[0]?.last_day ?? ''))
    const figures = projectFigures(
      own,
      later.map(({ facts }) => facts),
    ).get(of.organisation_id)
    if (figures) values.set(code, figures)
  }
  return values
}

/** The values of the period before, as far as they were handed in. */
export async function previousValues(db: ReadDb | Tx, of: Of, code: string): Promise<Figures | undefined> {
  const before = previousPeriod(code as PeriodCode)
  return (await valuesByPeriod(db, of, [before])).get(before)
}
