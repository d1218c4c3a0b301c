import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { rebuildRollups } from '#features/rollups/index.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { undoReorganisation } from './index.ts'
import { projectFigures, type SuccessionFact } from './projection/project.ts'
import { givenAreas } from './testing/random-areas.ts'
import { toLines, tryApply, wishWithAreas } from './testing/random-decrees.ts'
import { dump, givenFigures, givenProvince, PAST, PROVINCE_KEYS, RUNNING, totals } from './testing.ts'

const decree = fc.record({
  wishes: fc.array(wishWithAreas, { minLength: 1, maxLength: 3 }),
  /** The day of May: also before one that is applied already. */
  day: fc.integer({ min: 10, max: 15 }),
  undo: fc.boolean(),
})
const decrees = fc.array(decree, { minLength: 1, maxLength: 5 })
const figure = fc.option(
  fc.integer({ min: 0, max: 5_000_000 }).map((n) => n / 1000),
  { nil: null },
)
const figures = fc.array(fc.tuple(figure, figure), { minLength: PROVINCE_KEYS.length, maxLength: PROVINCE_KEYS.length })

test('whatever decrees are applied and undone: no ring, one parent an axis and an area, no fact touched, no total changed, undo restores every byte', async () => {
  await fc.assert(
    fc.asyncProperty(decrees, figures, async (sequence, values) => {
      const services = await openTestServices('2024-06-01T02:40:00Z')
      try {
        const ids = await givenProvince(services)
        await givenAreas(services, ids)
        const bodies = PROVINCE_KEYS.map((key) => ids[key])
        const reports = bodies.map((body, at) => ({ body, values: values[at] ?? [null, null] }))
        await givenFigures(
          services,
          reports.map((one) => ({ ...one, period: PAST, state: 'approved' as const })),
        )
        await givenFigures(
          services,
          reports.map((one) => ({ ...one, period: RUNNING, state: 'submitted' as const })),
        )
        const before = {
          facts: await dump(services, 'facts'),
          past: await totals(services, PAST),
          running: await totals(services, RUNNING),
        }
        for (const [at, { wishes, undo, ...on }] of sequence.entries()) {
          const day = `2024-05-${on.day}`
          const tree = await dump(services, 'tree')
          const applied = await tryApply(services, await toLines(services, wishes, day, ids.province, at), day)
          if (applied && undo) await perform(services, systemActor, undoReorganisation, applied)
          if (!applied || undo) expect(await dump(services, 'tree')).toEqual(tree)
          await expectSoundTree(services)
          expect(await dump(services, 'facts')).toEqual(before.facts)
          expect([await totals(services, PAST), await totals(services, RUNNING)]).toEqual([before.past, before.running])
          expect((await rebuildRollups(services)).differences).toEqual([])
          expect(await projectedTotals(services)).toEqual(before.past)
        }
      } finally {
        await services.close()
      }
    }),
    { numRuns: 20, interruptAfterTimeLimit: 90_000 },
  )
}, 240_000)

/** On no day a ring, of bodies or areas; whatever is named on a day is in force on it, once. */
async function expectSoundTree({ db }: TestServices): Promise<void> {
  const rings = await sql`
    select 1 from tree_closure c join tree_closure d on d.tree_version_id = c.tree_version_id
      and d.ancestor_id = c.descendant_id and d.descendant_id = c.ancestor_id where c.depth > 0`.execute(db)
  expect(rings.rows).toEqual([])
  const areaRings = await sql`
    with recursive up (day, area_id, above, depth) as (
      select distinct lower(d.valid), v.area_id, v.parent_id, 1 from area_version d join area_version v on v.valid @> lower(d.valid)
      union all select day, up.area_id, v.parent_id, depth + 1 from up join area_version v on v.area_id = above and v.valid @> day
        where depth < 20)
    select 1 from up where above = area_id`.execute(db)
  expect(areaRings.rows).toEqual([])
  // Whoever has a parent comes to a head: nobody is cut off by a ring the closure leaves out.
  const lost = await sql`
    select l.child_id from reporting_line l join tree_version v on v.axis = l.axis and v.valid && l.valid
    where not exists (select 1 from tree_closure c where c.tree_version_id = v.id and c.descendant_id = l.child_id
      and c.ancestor_id = l.parent_id and c.depth = 1)`.execute(db)
  expect(lost.rows).toEqual([])
  const dangling = await sql`
    with body as (select organisation_id as id, range_agg(valid) as days from organisation_version group by 1),
      area as (select area_id as id, range_agg(valid) as days from area_version group by 1),
      named (id, days) as (
        select unnest(array[child_id, parent_id]), valid from reporting_line
        union all select unnest(array[organisation_id, with_organisation_id]), valid from coordination_line
        union all select area_id, valid from organisation_version where area_id is not null
        union all select parent_id, valid from area_version where parent_id is not null)
    select n.* from named n where not exists (
      select 1 from (select * from body union all select * from area) f where f.id = n.id and n.days <@ f.days)`.execute(
    db,
  )
  expect(dangling.rows).toEqual([])
  const twice = await sql`
    select 1 from area_version v join area_version w on w.area_id = v.area_id and w.id <> v.id and w.valid && v.valid
    union all select 1 from organisation_version v join organisation_version w
      on w.organisation_id = v.organisation_id and w.id <> v.id and w.valid && v.valid`.execute(db)
  expect(twice.rows).toEqual([])
}

/** The past quarter read on the bodies of today, everybody together. */
async function projectedTotals({ db }: TestServices): Promise<(number | null)[]> {
  const own = await db
    .selectFrom('report')
    .select(['organisation_id', 'values'])
    .where('period_id', '=', PAST)
    .execute()
  const facts = await db
    .selectFrom('succession')
    .innerJoin('reorganisation', 'reorganisation.id', 'succession.reorganisation_id')
    .select(['from_organisation_id as from', 'to_organisation_id as to', 'share', 'reorganisation_id'])
    .orderBy('succession.effective_on')
    .orderBy('reorganisation.applied_order')
    .execute()
  const steps: SuccessionFact[][] = [...Map.groupBy(facts, (fact) => fact.reorganisation_id).values()].map((list) =>
    list.map(({ from, to, share }) => ({ from, to, share: Number(share) })),
  )
  const projected = projectFigures(new Map(own.map((row) => [row.organisation_id, row.values])), steps)
  return [0, 1].map((slot) =>
    [...projected.values()].reduce<number | null>((sum, values) => {
      const value = values[slot] ?? null
      return value === null ? sum : Math.round(((sum ?? 0) + value) * 1000) / 1000
    }, null),
  )
}
