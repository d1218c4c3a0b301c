import { decimalsBySlot, getFormVersion } from '#features/indicators/index.ts'
import { projectFigures, readDecreesTo, type SuccessionFact } from '#features/reorganisations/index.ts'
import { type PeriodCode, previousPeriod } from '#kernel/period.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

interface Of {
  readonly organisation_id: string
  readonly form_version_id: string
}

type Figures = readonly (number | null)[]

export interface EarlierValues {
  /** By period code. */
  readonly values: ReadonlyMap<string, Figures>
  /** Whether figures of other bodies went into them: then they are read on the organisation of the report's own day. */
  readonly isInherited: boolean
}

/**
 * Values of an organisation's handed-in reports in these periods, by period code, read on the organisation as it is on `day`. Of a
 * period before bodies merged into it or it was divided: the figures of those before it by their shares, added up, so that its
 * opening stock is the sum of their closing ones. What it passed on itself when it closed stays its own past.
 */
export async function valuesByPeriod(
  db: ReadDb | Tx,
  of: Of,
  codes: readonly string[],
  day: string,
): Promise<EarlierValues> {
  const periods = codes.length === 0 ? [] : await readPeriods(db, codes)
  const [first] = periods
  if (!first) return { values: new Map(), isInherited: false }
  const decrees = await readDecreesTo(db, [of.organisation_id], { after: first.last_day, until: day })
  const steps = upToItsEnd(
    decrees.flatMap(({ effectiveOn, steps }) => steps.map((facts) => ({ effectiveOn, facts }))),
    of.organisation_id,
  )
  const bodies = new Set([of.organisation_id, ...steps.flatMap(({ facts }) => facts.map(({ from }) => from))])
  const decimals = decimalsBySlot(await getFormVersion(db, of.form_version_id))
  const reports = await readReports(db, of, [...bodies], codes)
  const values = new Map<string, Figures>()
  for (const { code, last_day } of periods) {
    const own = new Map(reports.filter((row) => row.code === code).map((row) => [row.organisation_id, row.values]))
    const later = steps.filter(({ effectiveOn }) => effectiveOn > last_day).map(({ facts }) => facts)
    const figures = projectFigures(own, later, decimals).get(of.organisation_id)
    if (figures) values.set(code, figures)
  }
  return { values, isInherited: steps.length > 0 }
}

/** The values of the period before, as far as they were handed in. */
export async function previousValues(
  db: ReadDb | Tx,
  of: Of,
  period: { readonly code: string; readonly last_day: string },
): Promise<Figures | undefined> {
  const before = previousPeriod(period.code as PeriodCode)
  return (await valuesByPeriod(db, of, [before], period.last_day)).values.get(before)
}

/** What came before the body closed, if it did: from then on its figures are others'. */
function upToItsEnd<S extends { readonly facts: readonly SuccessionFact[] }>(steps: readonly S[], body: string): S[] {
  const end = steps.findIndex(
    ({ facts }) =>
      facts.some(({ from }) => from === body) && !facts.some(({ from, to }) => from === body && to === body),
  )
  return end === -1 ? [...steps] : steps.slice(0, end)
}

function readPeriods(db: ReadDb | Tx, codes: readonly string[]) {
  return (db as ReadDb)
    .selectFrom('period')
    .select(['code', 'last_day'])
    .where('code', 'in', [...codes])
    .orderBy('last_day')
    .execute()
}

function readReports(db: ReadDb | Tx, of: Of, bodies: readonly string[], codes: readonly string[]) {
  return (db as ReadDb)
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select(['period.code', 'report.organisation_id', 'report.values'])
    .where('organisation_id', 'in', [...bodies])
    .where('form_version_id', '=', of.form_version_id)
    .where('period.code', 'in', [...codes])
    .where('report.state', 'in', ['submitted', 'approved'])
    .orderBy('revision')
    .execute()
}
