import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import { applyReorganisation, draftReorganisation, undoReorganisation } from '#features/reorganisations/index.ts'
import { approveReport } from '#features/reports/index.ts'
import { givenQuarter, givenQuarterlyForm, givenSubmitted } from '#features/reports/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
let approver: Actor
let submitted: { reportId: string; version: number }

beforeEach(async () => {
  services = await openTestServices('2024-09-17T02:40:00Z')
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  const { id: periodId } = await givenQuarter(services, '2024Q3')
  const reporter = await givenActor(services, 'reporter', ['reporter', ids['na-may-government']])
  approver = await givenActor(services, 'approver', ['approver', ids['na-may']])
  const of = { organisationId: ids['na-may-government'], periodId }
  submitted = await givenSubmitted(services, reporter, of, { 'f.B01': '7' })
})
afterEach(() => services.close())

const drafted = () =>
  perform(services, systemActor, draftReorganisation, {
    decreeNumber: '7-QĐ/HU',
    decreeDate: '2024-09-01',
    effectiveOn: '2024-09-10',
    lines: [{ kind: 'merge', body: ids['khe-truc-government'], to: ids['na-may-government'] }],
  })

/** Begins the second while the first has done all but to commit, and tells which of both came through, or why not. */
async function atOnce(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<string[]> {
  const outcome = (doing: Promise<unknown>) =>
    doing.then(
      () => 'done',
      (error: unknown) =>
        error instanceof Problem ? (error.detail.fields[0]?.code ?? error.detail.code) : String(error),
    )
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const holding = services.db.transaction().execute(async (tx) => {
    // Every command writes its audit last.
    await sql`lock table audit_entry in exclusive mode`.execute(tx)
    await held
  })
  await waiting(0)
  const outcomes = [outcome(first())]
  await waiting(1)
  outcomes.push(outcome(second()))
  await waiting(2)
  release()
  await holding
  return Promise.all(outcomes)
}

/** Until so many transactions wait for a lock. */
async function waiting(count: number): Promise<void> {
  const counted = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(services.db)
    return rows[0]?.n
  }
  await expect.poll(counted, { timeout: 20_000 }).toBe(count)
}

test('a report that is being approved keeps a decree from taking effect before the end of its period', async () => {
  const draft = await drafted()
  const approve = () => perform(services, approver, approveReport, submitted)
  const apply = () => perform(services, systemActor, applyReorganisation, draft)
  expect(await atOnce(approve, apply)).toEqual(['done', 'reorganisations.signed-later'])
})

test('a decree is not undone while a report is being approved under the tree it made', async () => {
  const applied = await perform(services, systemActor, applyReorganisation, await drafted())
  const approve = () => perform(services, approver, approveReport, submitted)
  const undo = () => perform(services, systemActor, undoReorganisation, applied)
  expect(await atOnce(approve, undo)).toEqual(['done', 'reorganisations.signed-under'])
})
