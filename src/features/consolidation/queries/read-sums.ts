import { sql } from 'kysely'
import { readSumsOn, type SumsOfPeriod } from '#features/figures/index.ts'
import { type FormVersion, itemsFor, ratioSlots, ratiosOn } from '#features/indicators/index.ts'
import { cumulativeFigures } from '#features/reports/index.ts'
import { type PeriodCode, quartersOfYearUpTo, samePeriodLastYear } from '#kernel/period.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

type Figures = readonly (number | null)[]

interface Of {
  readonly organisationId: string
  readonly periodCode: string
  readonly form: FormVersion
}

export interface Sums {
  /** Over approved reports. */
  readonly approved: Figures
  /** Over submitted ones too. */
  readonly reported: Figures
  readonly counts: readonly number[]
  readonly expected: number
  readonly nReported: number
  readonly nApproved: number
  /** From 1 January, over approved reports. */
  readonly cumulative: Figures
  readonly lastYear: Figures | undefined
  /** Codes of derived ratios that cannot be told of last year: a body they stood in was divided since. */
  readonly lastYearDivided: readonly string[]
  /**
   * Whether earlier quarters read otherwise on the organisation of this period's last day, on which `cumulative` and `lastYear` are
   * read, than on that of their own: bodies were merged, divided or moved in between.
   */
  readonly isReorganised: boolean
}

/** The stored sums of a body for a period on the territory axis, with what is derived from those of other periods. */
export async function readSums(db: ReadDb | Tx, of: Of): Promise<Sums> {
  const now = await (db as ReadDb)
    .selectFrom('rollup')
    .innerJoin('period', 'period.id', 'rollup.period_id')
    .selectAll('rollup')
    .where('rollup.organisation_id', '=', of.organisationId)
    .where('rollup.form_version_id', '=', of.form.id)
    .where('rollup.axis', '=', 'territory')
    .where('period.code', '=', of.periodCode)
    .executeTakeFirst()
  const none = Array<null>(of.form.slotCount).fill(null)
  const approved = now?.approved_values ?? none
  return {
    approved,
    reported: now?.values ?? none,
    counts: now?.approved_counts ?? Array<number>(of.form.slotCount).fill(0),
    expected: now?.n_expected ?? 0,
    nReported: now?.n_reported ?? 0,
    nApproved: now?.n_approved ?? 0,
    ...(await readEarlier(db, of, approved)),
  }
}

/** What follows from earlier quarters, read on the organisation of this period's last day. */
async function readEarlier(
  db: ReadDb | Tx,
  { organisationId, periodCode, form }: Of,
  approved: Figures,
): Promise<Pick<Sums, 'cumulative' | 'lastYear' | 'lastYearDivided' | 'isReorganised'>> {
  const year = quartersOfYearUpTo(periodCode as PeriodCode)
  const yearAgo = samePeriodLastYear(periodCode as PeriodCode)
  const periods = await (db as ReadDb)
    .selectFrom('period')
    .select(['id', 'code', 'last_day'])
    .where('code', 'in', [...year, yearAgo])
    .execute()
  const day = periods.find(({ code }) => code === periodCode)?.last_day ?? ''
  const asked = periods.filter(({ code }) => code !== periodCode)
  const { sums, isOtherwise } = await readSumsOn(
    db,
    organisationId,
    asked.map(({ id, code, last_day }) => ({ id, code, lastDay: last_day, form })),
    day,
  )
  const earlier = year.slice(0, -1).map((code) => sums.get(code))
  const divided = new Set([...ratioSlots(form)].filter((slot) => earlier.some((one) => one?.shared[slot] === true)))
  return {
    cumulative: cumulativeFigures(form, [...earlier.map((one) => one?.values), approved], divided),
    lastYear: withoutDivided(form, sums.get(yearAgo)),
    lastYearDivided: ratiosOn(form, sharedSlots(sums.get(yearAgo))),
    isReorganised: isOtherwise,
  }
}

const sharedSlots = (sums: SumsOfPeriod | undefined) =>
  new Set(sums?.shared.flatMap((isShared, slot) => (isShared ? [slot] : [])))

/** Figures without the ratios of bodies that were divided since: a share of both their figures says nothing. */
function withoutDivided(form: FormVersion, sums: SumsOfPeriod | undefined): Figures | undefined {
  const ratios = ratioSlots(form)
  return sums?.values.map((value, slot) => (ratios.has(slot) && sums.shared[slot] === true ? null : value))
}

/** What one body below gave to the sum. */
export interface Contribution {
  readonly organisationId: string
  readonly name: string
  readonly approved: Figures
}

/** The direct children's stored sums: where every total comes from. */
export async function readContributions(db: ReadDb, of: Of, day: string): Promise<Contribution[]> {
  const rows = await db
    .selectFrom('reporting_line as line')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'line.child_id')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .innerJoin('period', (join) => join.on('period.code', '=', of.periodCode))
    .leftJoin('rollup', (join) =>
      join
        .onRef('rollup.organisation_id', '=', 'line.child_id')
        .onRef('rollup.period_id', '=', 'period.id')
        .on('rollup.form_version_id', '=', of.form.id)
        .on('rollup.axis', '=', 'territory'),
    )
    .select(['line.child_id', 'version.short_name', 'rollup.approved_values'])
    .where('line.parent_id', '=', of.organisationId)
    .where('line.axis', '=', 'territory')
    .where(sql<boolean>`line.valid @> ${day}::date and version.valid @> ${day}::date`)
    .orderBy('kind.position')
    .orderBy(sql`version.short_name collate vietnamese`)
    .execute()
  return rows.map((row) => ({
    organisationId: row.child_id,
    name: row.short_name,
    approved: row.approved_values ?? [],
  }))
}

/** How many bodies in or below this one are asked for each indicator, by code. */
export async function countAsked(db: ReadDb | Tx, of: Of, day: string): Promise<Record<string, number>> {
  const rows = await (db as ReadDb)
    .selectFrom('tree_closure')
    .innerJoin('tree_version', 'tree_version.id', 'tree_closure.tree_version_id')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'tree_closure.descendant_id')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .innerJoin('form_assignment', 'form_assignment.organisation_kind', 'version.kind')
    .select(['kind.bloc', ({ fn }) => fn.countAll<number>().as('n')])
    .where('tree_version.axis', '=', 'territory')
    .where(sql<boolean>`tree_version.valid @> ${day}::date and version.valid @> ${day}::date`)
    .where('tree_closure.ancestor_id', '=', of.organisationId)
    .where('form_assignment.form_id', '=', of.form.formId)
    .groupBy('kind.bloc')
    .execute()
  const asked: Record<string, number> = {}
  for (const { bloc, n } of rows) {
    for (const { indicator } of itemsFor(of.form, bloc)) asked[indicator.code] = (asked[indicator.code] ?? 0) + n
  }
  return asked
}
