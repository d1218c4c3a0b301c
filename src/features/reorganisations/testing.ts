import { sql } from 'kysely'
import { establishOrganisations, loadOrganisationKinds } from '#features/organisations/index.ts'
import { rollUp } from '#features/rollups/index.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { applyReorganisation } from './commands/apply-reorganisation.ts'
import { draftReorganisation } from './commands/draft-reorganisation.ts'
import type { DecreeLine } from './decree/line.ts'

/** Keys of the province for trying decrees: three districts of two communes, a union in each commune, one above them. */
export const PROVINCE_KEYS = [
  'province',
  'union',
  ...['d1', 'd2', 'd3'],
  ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
  ...['u1', 'u2', 'u3', 'u4', 'u5', 'u6'],
] as const
export type ProvinceKey = (typeof PROVINCE_KEYS)[number]

const FORM = '01923456-789a-7bcd-8ef0-0000000000f0'
const VERSION = '01923456-789a-7bcd-8ef0-0000000000f1'
/** The quarter before the decrees, and the one that is running when they take effect. */
export const PAST = '01923456-789a-7bcd-8ef0-0000000000a1'
export const RUNNING = '01923456-789a-7bcd-8ef0-0000000000a2'

/** The province since 2020-07-01, everybody owing a form of two figures, the second a stock. Returns the id of each, by key. */
export async function givenProvince(services: Services): Promise<Record<ProvinceKey, string>> {
  await perform(services, systemActor, loadOrganisationKinds, {
    kinds: [{ code: 'K', name: { vi: 'Đơn vị', en: 'Body' }, bloc: 'advisory', level: 'any', symbol: 'K' }],
  })
  const { ids } = await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '01-QĐ/TU',
    decisionDate: '2020-06-30',
    from: '2020-07-01',
    organisations: PROVINCE_KEYS.map((key) => ({
      key,
      name: `Đơn vị ${key}`,
      shortName: key,
      symbol: key,
      kind: 'K',
      lines: linesOf(key),
    })),
  })
  await givenForm(services)
  return ids as Record<ProvinceKey, string>
}

function linesOf(key: ProvinceKey) {
  const number = Number(key.slice(1))
  const under = (parent: string) => ({ parent, axis: 'territory' as const })
  if (key === 'province') return []
  if (key === 'union' || key.startsWith('d')) return [under('province')]
  if (key.startsWith('c')) return [under(`d${Math.ceil(number / 2)}`)]
  return [under(`c${number}`), { parent: 'union', axis: 'line' as const }]
}

async function givenForm(services: Services): Promise<void> {
  const { db } = services
  await sql`insert into form values (${FORM}, 'f', 'f', 'f')`.execute(db)
  await sql`insert into form_version values (${VERSION}, ${FORM}, 1, '[2020-01-01,)')`.execute(db)
  await sql`insert into form_section (form_version_id, position, code, title_vi, title_en, blocs)
    values (${VERSION}, 1, 'S', 's', 's', '{advisory}')`.execute(db)
  for (const [slot, kind] of ['flow', 'stock'].entries()) {
    await sql`with made as (insert into indicator (id, code, name_vi, name_en, unit_vi, unit_en, kind, time_op, unit_op, detail)
        values (gen_random_uuid(), ${`X0${slot + 1}`}, ${`Chỉ tiêu ${slot + 1}`}, 'x', 'người', 'x', ${kind}, 'sum', 'sum',
          '{"reporters": ["advisory"]}') returning id)
      insert into form_item select ${VERSION}, ${slot + 1}::int, 'S', id, ${slot + 1}::int, null from made`.execute(db)
  }
  await sql`insert into form_assignment values (${FORM}, 'K')`.execute(db)
  await sql`insert into period_type values ('q', 'q', 'q', 'q') on conflict do nothing`.execute(db)
  for (const [id, code, first, last] of [
    [PAST, '2024Q1', '2024-01-01', '2024-03-31'],
    [RUNNING, '2024Q2', '2024-04-01', '2024-06-30'],
  ]) {
    await sql`insert into period (id, code, period_type, first_day, last_day, due_at, consolidation_due_on)
      values (${id}, ${code}, 'q', ${first}, ${last}, ${last}, ${last})`.execute(db)
  }
}

/** A decree of these lines, applied; its number tells the day. */
export async function givenDecree(services: Services, effectiveOn: string, lines: readonly Partial<DecreeLine>[]) {
  const head = { decreeNumber: `${effectiveOn}-QĐ/HU`, decreeDate: effectiveOn, effectiveOn }
  const draft = await perform(services, systemActor, draftReorganisation, { ...head, lines })
  return perform(services, systemActor, applyReorganisation, draft)
}

/** A report of a body with these two figures, in this state, and the sums above it. */
export async function givenFigures(
  services: Services,
  reports: readonly {
    body: string
    period: string
    state: 'draft' | 'submitted' | 'approved'
    values: readonly (number | null)[]
  }[],
): Promise<void> {
  for (const { body, period, state, values } of reports) {
    await sql`insert into report (id, form_version_id, organisation_id, period_id, state, "values")
      values (gen_random_uuid(), ${VERSION}, ${body}, ${period}, ${state}, ${values}::numeric[])`.execute(services.db)
    await sql`insert into rollup_dirty (organisation_id, period_id, form_version_id)
      values (${body}, ${period}, ${VERSION})`.execute(services.db)
  }
  await rollUp(services)
}

/** The figures of everybody together in a period: what stands at the heads of the territory axis. */
export async function totals(services: Services, period: string): Promise<(number | null)[]> {
  await rollUp(services)
  const { rows } = await sql<{ values: (number | null)[] }>`
    select "values" from rollup r join period p on p.id = r.period_id
    where r.period_id = ${period}::uuid and r.axis = 'territory' and not exists (
      select 1 from reporting_line l where l.child_id = r.organisation_id and l.axis = 'territory' and l.valid @> p.last_day)
    and exists (select 1 from organisation_version v where v.organisation_id = r.organisation_id and v.valid @> p.last_day)`.execute(
    services.db,
  )
  return [0, 1].map((slot) =>
    rows.reduce<number | null>((sum, { values }) => {
      const value = values[slot] ?? null
      return value === null ? sum : Math.round(((sum ?? 0) + value) * 1000) / 1000
    }, null),
  )
}

const TREE_TABLES = [
  'area',
  'area_version',
  'organisation',
  'organisation_version',
  'reporting_line',
  'coordination_line',
  'tree_version',
  'tree_closure',
  'post',
  'holding',
  'roster_seat',
  'role_grant',
  'succession',
] as const
const FACT_TABLES = [
  'report',
  'report_part',
  'report_event',
  'report_snapshot',
  'task',
  'task_update',
  'conference',
] as const

/** Every row of the tables of the tree, or of the facts, as text: equal texts are equal bytes. */
export async function dump(services: Services, which: 'tree' | 'facts'): Promise<Record<string, string>> {
  const said: Record<string, string> = {}
  for (const table of which === 'tree' ? TREE_TABLES : FACT_TABLES) {
    const { rows } = await sql<{ text: string | null }>`
      select string_agg(t::text, E'\n' order by t::text) as text from ${sql.table(table)} t`.execute(services.db)
    said[table] = rows[0]?.text ?? ''
  }
  return said
}
