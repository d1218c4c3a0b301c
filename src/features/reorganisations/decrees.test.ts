import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { rebuildRollups } from '#features/rollups/index.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { undoReorganisation } from './index.ts'
import { projectFigures, type SuccessionFact } from './projection/project.ts'
import { toLines, tryApply, wish } from './testing/random-decrees.ts'
import { dump, givenFigures, givenProvince, PAST, PROVINCE_KEYS, RUNNING, totals } from './testing.ts'

const decrees = fc.array(fc.record({ wishes: fc.array(wish, { minLength: 1, maxLength: 3 }), undo: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
})
const figure = fc.option(
  fc.integer({ min: 0, max: 5_000_000 }).map((n) => n / 1000),
  { nil: null },
)
const figures = fc.array(fc.tuple(figure, figure), { minLength: PROVINCE_KEYS.length, maxLength: PROVINCE_KEYS.length })

test('whatever decrees are applied and undone: no ring, one parent an axis, no fact touched, no total changed, undo restores every byte', async () => {
  await fc.assert(
    fc.asyncProperty(decrees, figures, async (sequence, values) => {
      const services = await openTestServices('2024-06-01T02:40:00Z')
      try {
        const ids = await givenProvince(services)
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
        for (const [at, { wishes, undo }] of sequence.entries()) {
          const day = `2024-05-${10 + at}`
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

async function expectSoundTree({ db }: TestServices): Promise<void> {
  const rings = await sql`
    select 1 from tree_closure c join tree_closure d on d.tree_version_id = c.tree_version_id
      and d.ancestor_id = c.descendant_id and d.descendant_id = c.ancestor_id where c.depth > 0`.execute(db)
  expect(rings.rows).toEqual([])
  // Whoever has a parent comes to a head: nobody is cut off by a ring the closure leaves out.
  const lost = await sql`
    select l.child_id from reporting_line l join tree_version v on v.axis = l.axis and v.valid && l.valid
    where not exists (select 1 from tree_closure c where c.tree_version_id = v.id and c.descendant_id = l.child_id
      and c.ancestor_id = l.parent_id and c.depth = 1)`.execute(db)
  expect(lost.rows).toEqual([])
  const orphans = await sql`
    select l.id from reporting_line l
    where not exists (select 1 from organisation_version v where v.organisation_id = l.parent_id and v.valid @> lower(l.valid))
      or not exists (select 1 from organisation_version v where v.organisation_id = l.child_id and v.valid @> lower(l.valid))`.execute(
    db,
  )
  expect(orphans.rows).toEqual([])
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
