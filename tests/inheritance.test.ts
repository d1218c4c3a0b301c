import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import { listPeriods } from '#features/periods/index.ts'
import { applyReorganisation, draftReorganisation, undoReorganisation } from '#features/reorganisations/index.ts'
import { listBoard, listOwnReports, openReport, saveReport, submitReport } from '#features/reports/index.ts'
import { getReport } from '#features/reports/queries/get-report.ts'
import { givenQuarter, givenQuarterlyForm, typed } from '#features/reports/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

/** The quarter is over; the government of Khe Trúc has not finished its report when it goes up in that of Nà Mây. */
const TODAY = '2024-09-17'
let services: TestServices
let ids: Record<TestOrganisation, string>
let old: Actor
let heir: Actor
let outsider: Actor
let reportId: string
let applied: { id: string; version: number }

beforeAll(async () => {
  services = await openTestServices(`${TODAY}T02:40:00Z`)
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  const { id: periodId } = await givenQuarter(services, '2024Q3')
  old = await givenActor(services, 'old', ['reporter', ids['khe-truc-government']])
  heir = await givenActor(services, 'heir', ['reporter', ids['na-may-government']])
  outsider = await givenActor(services, 'outsider', ['reporter', ids['khe-truc-farmers']])
  ;({ reportId } = await perform(services, old, openReport, { organisationId: ids['khe-truc-government'], periodId }))
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

test('when the decree is undone the heir is a stranger to the report again', async () => {
  await perform(services, systemActor, undoReorganisation, applied)
  expect(await named(heir)).toEqual([['UBND xã Nà Mây', false, true]])
  await expect(getReport(services.read, heir, reportId, TODAY)).rejects.toMatchObject({ detail: { kind: 'forbidden' } })
})
