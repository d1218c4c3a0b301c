import { afterAll, beforeAll, expect, test } from 'vitest'
import { getConsolidation } from '#features/consolidation/queries/get-consolidation.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import { listPeriods } from '#features/periods/index.ts'
import { applyReorganisation, draftReorganisation, undoReorganisation } from '#features/reorganisations/index.ts'
import { listBoard, listOwnReports, openReport, saveReport, submitReport } from '#features/reports/index.ts'
import { getReport } from '#features/reports/queries/get-report.ts'
import { givenQuarter, givenQuarterlyForm, typed } from '#features/reports/testing.ts'
import { assignTask, getTask, listTasks } from '#features/tasks/index.ts'
import { givenConclusion } from '#features/tasks/testing.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

/** The quarter is over; the government of Khe Trúc has not finished its report when it goes up in that of Nà Mây. */
const TODAY = '2024-09-17' satisfies IsoDate
let services: TestServices
let ids: Record<TestOrganisation, string>
let old: Actor
let heir: Actor
let outsider: Actor
let reportId: string
let periodId: string
let taskId: string
let applied: { id: string; version: number }

beforeAll(async () => {
  services = await openTestServices(`${TODAY}T02:40:00Z`)
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  ;({ id: periodId } = await givenQuarter(services, '2024Q3'))
  old = await givenActor(services, 'old', ['reporter', ids['khe-truc-government']])
  heir = await givenActor(services, 'heir', ['reporter', ids['na-may-government']])
  outsider = await givenActor(services, 'outsider', ['reporter', ids['khe-truc-farmers']])
  ;({ reportId } = await perform(services, old, openReport, { organisationId: ids['khe-truc-government'], periodId }))
  taskId = await givenTask()
  const draft = await perform(services, systemActor, draftReorganisation, {
    decreeNumber: '7-QĐ/HU',
    decreeDate: '2024-09-10',
    effectiveOn: '2024-09-16',
    lines: [{ kind: 'merge', body: ids['khe-truc-government'], to: ids['na-may-government'] }],
  })
  await expect(getReport(services.read, heir, reportId, TODAY)).rejects.toMatchObject({ detail: { kind: 'forbidden' } })
  expect(await named(heir)).toEqual([['UBND xã Nà Mây', false, true]])
  applied = await perform(services, systemActor, applyReorganisation, draft)
})
afterAll(() => services.close())

/** A task that the government of Khe Trúc leads and its farmers support. */
async function givenTask(): Promise<string> {
  const secretary = await givenActor(services, 'secretary', ['secretary', ids.advisory])
  const conclusionId = await givenConclusion(services, { organisationId: ids.advisory, periodId, secretary })
  const { id } = await perform(services, secretary, assignTask, {
    conclusionId,
    title: 'Rà soát tổ dân vận',
    product: 'Danh sách',
    leadOrganisationId: ids['khe-truc-government'],
    supporterIds: [ids['khe-truc-farmers']],
    dueOn: '2024-10-31',
  })
  return id
}

async function named(actor: Actor): Promise<[string, boolean, boolean][]> {
  const [period] = await listPeriods(services.read)
  if (!period) throw new Error('no period')
  const own = await listOwnReports(services.read, actor, period, services.clock.now())
  return own.map(({ organisationName, inherited, writes }) => [organisationName, inherited, writes])
}

test('somebody who acts for neither body is refused as before', async () => {
  await expect(getReport(services.read, outsider, reportId, TODAY)).rejects.toMatchObject({
    detail: { kind: 'forbidden' },
  })
})

test('the heir finds the report among its own, under the name of its day and marked as inherited', async () => {
  expect(await named(heir)).toEqual([
    ['UBND xã Khe Trúc', true, true],
    ['UBND xã Nà Mây', false, true],
  ])
  const [period] = await listPeriods(services.read)
  if (!period) throw new Error('no period')
  const { rows } = await listBoard(services.read, heir, period, services.clock.now())
  expect(rows).toEqual([])
})

test('the heir reads, writes and hands in what was left open; the report keeps its body', async () => {
  const view = await getReport(services.read, heir, reportId, TODAY)
  expect([view.organisationName, view.abilities.edit, view.abilities.submit]).toEqual(['UBND xã Khe Trúc', true, true])
  const { version } = await perform(services, heir, saveReport, {
    reportId,
    version: view.version,
    changes: typed({ 'f.B01': '42' }),
  })
  await perform(services, heir, submitReport, { reportId, version })
  const row = await services.read
    .selectFrom('report')
    .select(['organisation_id', 'state'])
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow()
  expect(row.state).toBe('submitted')
  expect(row.organisation_id).toBe(ids['khe-truc-government'])
})

test('whatever belongs to a body that is no more says what it is now, by which decree and since when', async () => {
  const now = { id: ids['na-may-government'], name: 'UBND xã Nà Mây', decreeNumber: '7-QĐ/HU', since: '2024-09-16' }
  expect((await getReport(services.read, heir, reportId, TODAY)).heir).toEqual(now)
  const task = await getTask(services.read, heir, taskId, TODAY)
  expect([task.leadName, task.leadHeir]).toEqual(['UBND xã Khe Trúc', now])
  expect(task.supporters).toMatchObject([{ name: 'Hội Nông dân xã Khe Trúc', heir: undefined }])
  const { tasks } = await listTasks(services.read, heir, {}, TODAY)
  expect(tasks.map(({ leadHeir }) => leadHeir)).toEqual([now])
  expect((await getTask(services.read, heir, taskId, '2024-09-15' as IsoDate)).leadHeir).toBeUndefined()
})

test('a consolidation names the heir of a body whose report is missing, and none of its own while it is in force', async () => {
  const reader = await givenActor(services, 'consolidator', ['consolidator', ids.advisory])
  const of = { organisationId: ids['khe-truc'], periodId }
  const { organisation, missing } = await getConsolidation(services.read, reader, of, services.clock.now())
  expect(organisation.heir).toBeUndefined()
  expect(missing.map(({ organisationId, heir }) => [organisationId, heir?.name])).toContainEqual([
    ids['khe-truc-government'],
    'UBND xã Nà Mây',
  ])
})

test('when the decree is undone the heir is a stranger to the report again', async () => {
  await perform(services, systemActor, undoReorganisation, applied)
  expect(await named(heir)).toEqual([['UBND xã Nà Mây', false, true]])
  await expect(getReport(services.read, heir, reportId, TODAY)).rejects.toMatchObject({ detail: { kind: 'forbidden' } })
})
