import { sql } from 'kysely'
import {
  type Bilingual,
  decimalsBySlot,
  type FormItem,
  type FormVersion,
  getFormVersion,
  itemsFor,
} from '#features/indicators/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { DecreePlan } from '../decree/planned.ts'
import type { TreeState } from '../decree/tree-state.ts'
import { type Figures, projectFigures } from '../projection/project.ts'
import { type Counted, counted } from './counted.ts'
import { namer } from './namer.ts'
import { readDecreesTo } from './read-decrees-to.ts'

/** What a body opens with by a decree: one stock, by whom it was closed and what they make together. */
export interface StockOpening {
  /** Undefined when nobody takes over what was closed. */
  readonly successor: string | undefined
  readonly indicator: Bilingual
  readonly unit: Bilingual
  /** What each body before it closed with, whole, and the share that comes over; null while nothing was handed in. */
  readonly closings: readonly { readonly name: string; readonly share: number; readonly figure: number | null }[]
  readonly opening: number | null
}

/** The stocks of one form that a decree passes on, from the newest period before it that was handed in. */
export interface MemberStocks {
  readonly periodCode: string
  readonly openings: Counted<StockOpening>
  /** Bodies without an approved report of that period: none handed in, or handed in and not approved yet. */
  readonly unsettled: Counted<{ readonly name: string; readonly isHandedIn: boolean }>
}

interface Passing {
  readonly from: string
  /** Undefined when nobody takes over. */
  readonly to: string | undefined
  readonly share: number
}

/** Closing and opening stocks of the bodies between which a decree passes something on, form by form. */
export async function readMemberStocks(
  db: ReadDb,
  plan: DecreePlan,
  tree: TreeState,
  effectiveOn: string,
): Promise<MemberStocks[]> {
  const steps = passingOf(plan, tree)
  const passing = inTheEnd(steps)
  const bodies = [...new Set(passing.flatMap(({ from, to = from }) => [from, to]))].filter((ref) =>
    tree.standing.has(ref),
  )
  if (bodies.length === 0) return []
  const decrees = await readDecreesTo(db, bodies, { after: '-infinity', until: effectiveOn })
  const givers = decrees.flatMap(({ steps }) => steps.flat().map(({ from }) => from))
  const traced = [...new Set([...bodies, ...givers])]
  const stocks: MemberStocks[] = []
  for (const period of await closedPeriods(db, bodies, traced, effectiveOn)) {
    const form = await getFormVersion(db, period.formVersionId)
    if (!form.items.some(isStock)) continue
    const before = decrees.filter((decree) => decree.effectiveOn > period.lastDay).flatMap((decree) => decree.steps)
    const closings = projectFigures(await readHandedIn(db, traced, period), before, decimalsBySlot(form))
    stocks.push({
      periodCode: period.code,
      openings: counted(openingsOf(steps, form, closings, namer(plan, tree))),
      unsettled: counted(await unsettledBodies(db, traced, form, period)),
    })
  }
  return stocks.filter(({ openings, unsettled }) => openings.count + unsettled.count > 0)
}

/** What a register keeps is counted there for each body anew, and handed on to nobody. */
function isStock({ indicator, slot }: FormItem): boolean {
  return indicator.kind === 'stock' && slot !== undefined && indicator.register === undefined
}

/** What goes from whom to whom: first from whoever has no successor to the nearest superior that has one or remains, then on from there. */
function passingOf({ successions, closed }: DecreePlan, { parents }: TreeState): [Passing[], readonly Passing[]] {
  const heard = new Set(successions.map(({ from }) => from))
  const left = new Set(closed.filter((id) => !heard.has(id)))
  const above = (id: string): string | undefined => {
    const superior = parents.territory.get(id)
    return superior !== undefined && left.has(superior) ? above(superior) : superior
  }
  return [[...left].map((from) => ({ from, to: above(from), share: 1 })), successions]
}

/** Who has what in the end, by whom it was closed. */
function inTheEnd([left, gone]: readonly [readonly Passing[], readonly Passing[]]): Passing[] {
  const successors = Map.groupBy(gone, ({ from }) => from)
  const further = ({ from, to, share }: Passing) => {
    const parts = to === undefined ? undefined : successors.get(to)
    return parts?.map((part) => ({ ...part, from })) ?? [{ from, to, share }]
  }
  return [...left.flatMap(further), ...gone]
}

function openingsOf(
  steps: readonly [readonly Passing[], readonly Passing[]],
  form: FormVersion,
  closings: ReadonlyMap<string, Figures>,
  name: ReturnType<typeof namer>,
): StockOpening[] {
  const known = ({ from, to, share }: Passing) => (to === undefined ? [] : [{ from, to, share }])
  const facts = steps.map((step) => step.flatMap(known))
  const openings = projectFigures(closings, facts, decimalsBySlot(form))
  const giving = new Set(facts.flat().map(({ from }) => from))
  return [...Map.groupBy(inTheEnd(steps), ({ to }) => to)].flatMap(([to, parts]) => {
    // A body that only receives brings what it closed with itself, which projecting leaves with it.
    const own = to !== undefined && !giving.has(to) && closings.has(to) ? [{ from: to, to, share: 1 }] : []
    return form.items.filter(isStock).flatMap(({ indicator, slot = 0 }): StockOpening[] => {
      const closed = [...parts, ...own].map(({ from, share }) => ({
        name: name.before(from),
        share,
        figure: closings.get(from)?.[slot] ?? null,
      }))
      if (closed.every(({ figure }) => figure === null)) return []
      const opening = to === undefined ? null : (openings.get(to)?.[slot] ?? null)
      const successor = to === undefined ? undefined : name.after(to)
      return [{ successor, indicator: indicator.name, unit: indicator.unit, closings: closed, opening }]
    })
  })
}

async function readHandedIn(
  db: ReadDb,
  bodies: readonly string[],
  { periodId, formVersionId }: ClosedPeriod,
): Promise<Map<string, Figures>> {
  const rows = await db
    .selectFrom('report')
    .select(['organisation_id', 'values'])
    .where(sql<boolean>`organisation_id = any(${bodies}::uuid[])`)
    .where('form_version_id', '=', formVersionId)
    .where('period_id', '=', periodId)
    .where('state', 'in', ['submitted', 'approved'])
    .orderBy('revision')
    .execute()
  return new Map(rows.map((row) => [row.organisation_id, row.values]))
}

interface ClosedPeriod {
  readonly formVersionId: string
  readonly periodId: string
  readonly code: string
  readonly lastDay: string
}

/** Of each form that these bodies owe: the newest period that ended before the day and was handed in, else the newest that ended. */
async function closedPeriods(
  db: ReadDb,
  bodies: readonly string[],
  traced: readonly string[],
  day: string,
): Promise<ClosedPeriod[]> {
  const closed = sql<ClosedPeriod>`(
    select distinct on (f.form_id) f.id as "formVersionId", p.id as "periodId", p.code, p.last_day::text as "lastDay"
    from form_version f join period p on p.last_day < ${day}::date and f.valid @> p.last_day
    where f.form_id in (
      select a.form_id from form_assignment a join organisation_version v on v.kind = a.organisation_kind
      where v.organisation_id = any(${bodies}::uuid[]))
    order by f.form_id, exists (
      select 1 from report r where r.period_id = p.id and r.form_version_id = f.id and r.state in ('submitted', 'approved')
        and r.organisation_id = any(${traced}::uuid[])) desc, p.last_day desc)`
  return db.selectFrom(closed.as('closed')).selectAll().execute()
}

async function unsettledBodies(db: ReadDb, traced: readonly string[], form: FormVersion, period: ClosedPeriod) {
  const has = (state: string) => sql<boolean>`exists (select 1 from report r where r.organisation_id = v.organisation_id
    and r.period_id = ${period.periodId}::uuid and r.form_version_id = ${form.id}::uuid and r.state = ${state})`
  const rows = await db
    .selectFrom('organisation_version as v')
    .innerJoin('organisation_kind', 'organisation_kind.code', 'v.kind')
    .innerJoin('form_assignment', 'form_assignment.organisation_kind', 'v.kind')
    .select(['v.name', 'organisation_kind.bloc', has('submitted').as('isHandedIn')])
    .where(sql<boolean>`v.organisation_id = any(${traced}::uuid[]) and v.valid @> ${period.lastDay}::date`)
    .where('form_assignment.form_id', '=', form.formId)
    .where(({ not }) => not(has('approved')))
    .orderBy(sql`v.name collate vietnamese`)
    .execute()
  return rows
    .filter(({ bloc }) => itemsFor(form, bloc).some(isStock))
    .map(({ name, isHandedIn }) => ({ name, isHandedIn }))
}
