import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type FormVersion, getFormVersion } from '#features/indicators/index.ts'
import { projectFigures, readDecreesTo } from '#features/reorganisations/index.ts'
import { toLines, tryApply, wish } from '#features/reorganisations/testing/random-decrees.ts'
import { givenFigures, givenProvince, PAST, PROVINCE_KEYS, RUNNING, totals } from '#features/reorganisations/testing.ts'
import { rollUp } from '#features/rollups/index.ts'
import { sumFigures } from '#kernel/number.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { readSumsOn } from './index.ts'
import type { Figures } from './sums.ts'

const decrees = fc.array(fc.array(wish, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
const figure = fc.option(fc.nat(5_000), { nil: null })
const figures = fc.array(fc.tuple(figure, figure), { minLength: PROVINCE_KEYS.length, maxLength: PROVINCE_KEYS.length })
/** Bodies without anybody below them, some of which are dissolved at last with nobody after them. */
const vanishing = fc.subarray(['u1', 'u3', 'u6'] as const)

/** The day on which the past is read: the last one of the running quarter. */
const DAY = '2024-06-30'
const SLOTS = [0, 1]

test('whatever is decreed, both readings have the same totals, and every body reads what its subtree came to', async () => {
  await fc.assert(
    fc.asyncProperty(decrees, vanishing, figures, async (sequence, gone, values) => {
      const services = await openTestServices('2024-06-01T02:40:00Z')
      try {
        const ids = await givenProvince(services)
        const reports = PROVINCE_KEYS.map((key, at) => ({ body: ids[key], values: values[at] ?? [null, null] }))
        const given = (period: string, state: 'submitted' | 'approved') =>
          givenFigures(
            services,
            reports.map((one) => ({ ...one, period, state })),
          )
        await given(PAST, 'approved')
        await given(RUNNING, 'submitted')
        const before = { past: await totals(services, PAST), running: await totals(services, RUNNING) }
        for (const [at, wishes] of sequence.entries()) {
          const day = `2024-05-${10 + at}`
          await tryApply(services, await toLines(services, wishes, day, ids.province, at), day)
        }
        for (const [at, key] of gone.entries())
          await tryApply(services, [{ kind: 'dissolve', body: ids[key] }], `2024-05-${20 + at}`)
        await approveAll(services)
        await expectReadings(services, PAST, before.past)
        await expectReadings(services, RUNNING, before.running)
      } finally {
        await services.close()
      }
    }),
    { numRuns: 15, interruptAfterTimeLimit: 90_000 },
  )
}, 240_000)

/** Approves what was handed in for the running quarter: once that is done, nothing can be decreed in it. */
async function approveAll(services: TestServices): Promise<void> {
  const { db } = services
  await sql`update report set state = 'approved' where period_id = ${RUNNING}::uuid`.execute(db)
  await sql`insert into rollup_dirty (organisation_id, period_id, form_version_id)
    select organisation_id, period_id, form_version_id from report where period_id = ${RUNNING}::uuid`.execute(db)
  await rollUp(services)
}

/** Compares the totals at the heads, and what each body reads with a reckoning body by body. */
async function expectReadings(services: TestServices, period: string, total: Figures): Promise<void> {
  const form = await readForm(services)
  const heads = await readBodies(
    services,
    sql`not exists (
    select 1 from reporting_line l where l.child_id = v.organisation_id and l.axis = 'territory' and l.valid @> ${DAY}::date)`,
  )
  const sums = await Promise.all(heads.map((head) => read(services, form, head, period)))
  expect(SLOTS.map((slot) => sumFigures(sums.map((values) => values[slot] ?? null)))).toEqual(total)
  const projected = await reckon(services, period)
  for (const body of await readBodies(services, sql`true`)) {
    const below = await readBelow(services, body)
    const reckoned = SLOTS.map((slot) => sumFigures(below.map((id) => projected.get(id)?.[slot] ?? null)))
    expect(await read(services, form, body, period)).toEqual(reckoned)
  }
}

async function readForm({ read }: TestServices): Promise<FormVersion> {
  const { id } = await read.selectFrom('form_version').select('id').executeTakeFirstOrThrow()
  return getFormVersion(read, id)
}

async function read({ read }: TestServices, form: FormVersion, body: string, period: string): Promise<Figures> {
  const lastDay = period === PAST ? '2024-03-31' : DAY
  const { sums } = await readSumsOn(read, body, [{ id: period, code: 'one', lastDay, form }], DAY)
  return sums.get('one')?.values ?? []
}

async function readBodies({ db }: TestServices, which: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.organisation_id as id from organisation_version v where v.valid @> ${DAY}::date and ${which}`.execute(db)
  return rows.map(({ id }) => id)
}

async function readBelow({ db }: TestServices, body: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select ${body}::uuid union
      select l.child_id from reporting_line l join below on l.parent_id = below.id
      where l.axis = 'territory' and l.valid @> ${DAY}::date
    ) select id from below`.execute(db)
  return rows.map(({ id }) => id)
}

/** Every body's own figures taken one by one through all decrees after the period; those of bodies closed in it are their heirs', or superiors'. */
async function reckon({ read }: TestServices, period: string): Promise<Map<string, Figures>> {
  const reports = await read.selectFrom('report').selectAll().where('period_id', '=', period).execute()
  const everybody = (await read.selectFrom('organisation').select('id').execute()).map(({ id }) => id)
  const own = new Map(reports.map((row) => [row.organisation_id, row.values]))
  const decrees = await readDecreesTo(read, everybody, { after: '2024-03-31', until: DAY })
  if (period === PAST) {
    return projectFigures(
      own,
      decrees.flatMap(({ steps }) => steps),
      [0, 0],
    )
  }
  const after = await readAfter(read)
  const last = (id: string): string => {
    const next = after.get(id)
    return next === undefined ? id : last(next)
  }
  const held = Map.groupBy(own, ([id]) => last(id))
  return new Map(
    [...held].map(([id, list]) => [id, SLOTS.map((slot) => sumFigures(list.map(([, v]) => v[slot] ?? null)))]),
  )
}

/** Who comes after a body that is no more: its heir, else whoever stood above it at the end. */
async function readAfter(read: TestServices['read']): Promise<Map<string, string>> {
  const superiors = await read
    .selectFrom('reporting_line')
    .selectAll()
    .where('axis', '=', 'territory')
    .where(
      sql<boolean>`not exists (select 1 from organisation_version v where v.organisation_id = child_id and v.valid @> ${DAY}::date)`,
    )
    .orderBy(sql`upper(valid)`)
    .execute()
  const heirs = await read.selectFrom('succession').selectAll().where('heir', '=', true).execute()
  return new Map([
    ...superiors.map((line) => [line.child_id, line.parent_id] as const),
    ...heirs.map((row) => [row.from_organisation_id, row.to_organisation_id] as const),
  ])
}
