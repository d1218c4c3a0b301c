import { sql } from 'kysely'
import { decimalsBySlot, type FormVersion, getFormVersion, ratioSlots, ratiosOn } from '#features/indicators/index.ts'
import { withInherited } from '#features/organisations/index.ts'
import { projectFigures, reachOf, readDecreesTo, type SuccessionFact } from '#features/reorganisations/index.ts'
import { sumFigures } from '#kernel/number.ts'
import { type PeriodCode, previousPeriod } from '#kernel/period.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

interface Of {
  readonly organisation_id: string
  readonly form_version_id: string
}

type Figures = readonly (number | null)[]

export interface EarlierValues {
  /** By period code; without the ratios of `divided`. */
  readonly values: ReadonlyMap<string, Figures>
  /** By period code: slots of ratios of a body that was divided since; a share of both their figures would say nothing. */
  readonly divided: ReadonlyMap<string, ReadonlySet<number>>
  /** By period code: derived ratios of such a body. Their two figures are shared and kept, their rate is not. */
  readonly untold: ReadonlyMap<string, readonly string[]>
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
  if (!first) return { values: new Map(), divided: new Map(), untold: new Map(), isInherited: false }
  const decrees = await readDecreesTo(db, [of.organisation_id], { after: first.last_day, until: day })
  const steps = upToItsEnd(
    decrees.flatMap(({ effectiveOn, steps }) => steps.map((facts) => ({ effectiveOn, facts }))),
    of.organisation_id,
  )
  const bodies = new Set([of.organisation_id, ...steps.flatMap(({ facts }) => facts.map(({ from }) => from))])
  const form = await getFormVersion(db, of.form_version_id)
  const values = new Map<string, Figures>()
  const divided = new Map<string, ReadonlySet<number>>()
  const untold = new Map<string, readonly string[]>()
  for (const { code, last_day } of periods) {
    const own = await readOwn(db, form, [...bodies], { code, lastDay: last_day })
    const later = steps.filter(({ effectiveOn }) => effectiveOn > last_day).map(({ facts }) => facts)
    const figures = projectFigures(own, later, decimalsBySlot(form)).get(of.organisation_id)
    if (!figures) continue
    const shared = sharedSlots(own, reachOf([of.organisation_id], later).part)
    const lost = new Set([...ratioSlots(form)].filter((slot) => shared.has(slot)))
    divided.set(code, lost)
    untold.set(code, ratiosOn(form, shared))
    values.set(
      code,
      figures.map((value, slot) => (lost.has(slot) ? null : value)),
    )
  }
  return { values, divided, untold, isInherited: steps.length > 0 }
}

/** The slots of which only a share came: bodies that were divided gave a figure there. */
function sharedSlots(own: ReadonlyMap<string, Figures>, part: ReadonlySet<string>): Set<number> {
  const given = [...part].map((body) => own.get(body) ?? [])
  return new Set(given.flatMap((figures) => figures.flatMap((value, slot) => (value === null ? [] : [slot]))))
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

/**
 * What bodies handed in for a period, with what was handed in by bodies that closed within it and whose heir one of them is: of
 * those the flows only, for a body has no level on a cut-off day it did not see.
 */
async function readOwn(
  db: ReadDb | Tx,
  form: FormVersion,
  bodies: readonly string[],
  { code, lastDay }: { readonly code: string; readonly lastDay: string },
): Promise<Map<string, Figures>> {
  const holders = await withInherited(db, bodies, lastDay)
  const rows = await (db as ReadDb)
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select(['report.organisation_id as id', 'report.values'])
    .where(sql<boolean>`organisation_id = any(${[...holders.keys()]}::uuid[])`)
    .where('form_version_id', '=', form.id)
    .where('period.code', '=', code)
    .where('report.state', 'in', ['submitted', 'approved'])
    .orderBy('revision')
    .execute()
  const newest = [...new Map(rows.map((row) => [row.id, row]))]
  const levels = form.items.filter(({ indicator }) => indicator.timeOp === 'last')
  const stocks = new Set(levels.flatMap(({ slot, denominatorSlot }) => [slot, denominatorSlot]))
  const byHolder = Map.groupBy(newest, ([id]) => holders.get(id) ?? id)
  return new Map(
    [...byHolder].map(([holder, list]) => {
      const counted = list.map(([id, { values }]) =>
        values.map((v, slot) => (id !== holder && stocks.has(slot) ? null : v)),
      )
      return [
        holder,
        Array.from({ length: form.slotCount }, (_, slot) => sumFigures(counted.map((v) => v[slot] ?? null))),
      ]
    }),
  )
}
