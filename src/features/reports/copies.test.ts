import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import { getPeriod } from '#features/periods/index.ts'
import { givenDecree } from '#features/reorganisations/testing.ts'
import { rebuildRollups, rollUp } from '#features/rollups/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { approveReport, openReport, returnReport, saveReport, submitReport } from './index.ts'
import { getReport } from './queries/get-report.ts'
import { listBoard } from './queries/list-board.ts'
import { listCopies } from './queries/list-copies.ts'
import { givenApproved, givenQuarter, givenQuarterlyForm, givenSubmitted, typed } from './testing.ts'

/** The day of the test clock; the third quarter's figures end on 14 September, the second's on 14 June. */
const TODAY = '2024-09-17'

let services: TestServices
let ids: Record<TestOrganisation, string>
let reporter: Actor
let approver: Actor
/** At the body that gets copies, and at the one above it. */
let partner: Actor
let above: Actor
let period: { id: string }

beforeEach(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  period = await givenQuarter(services, '2024Q3')
  reporter = await givenActor(services, 'reporter', ['reporter', ids['khe-truc-government']])
  approver = await givenActor(services, 'approver', ['approver', ids['khe-truc-government']])
  partner = await givenActor(
    services,
    'partner',
    ['reporter', ids['na-may-government']],
    ['approver', ids['na-may-government']],
  )
  above = await givenActor(services, 'above', ['consolidator', ids['na-may']])
})
afterEach(() => services.close())

const pair = () => ({ body: ids['khe-truc-government'], to: ids['na-may-government'] })
const sends = (day = '2024-07-01') => givenDecree(services, day, [{ kind: 'coordinate', ...pair() }])
const of = (organisation: TestOrganisation, periodId = period.id) => ({ organisationId: ids[organisation], periodId })
const reading = (actor: Actor, reportId: string) => getReport(services.read, actor, reportId, TODAY)
const submitted = (periodId = period.id) =>
  givenSubmitted(services, reporter, of('khe-truc-government', periodId), { 'f.B01': '42' })
const copies = async (actor: Actor) => {
  const listed = await listCopies(services.read, actor, await getPeriod(services.read, period.id), services.clock.now())
  return listed.map(({ organisationName, receiverNames, report }) => [organisationName, receiverNames, report?.state])
}
const SENDER = ['UBND xã Khe Trúc', ['UBND xã Nà Mây']] as const

async function refusal(doing: Promise<unknown>): Promise<string> {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Problem)) throw error ?? new Error('Nothing was refused')
  return error.detail.code
}

test('without a coordination line, and against its direction, nobody reads another body’s report', async () => {
  const { reportId } = await submitted()
  expect(await refusal(reading(partner, reportId))).toBe('reports.read-denied')
  await sends()
  const { reportId: theirs } = await givenSubmitted(services, partner, of('na-may-government'), { 'f.B01': '30' })
  expect(await refusal(reading(reporter, theirs))).toBe('reports.read-denied')
  expect(await copies(reporter)).toEqual([])
})

test('beside and below a body that gets copies nobody reads them; at it and above it everybody does', async () => {
  await sends()
  const { reportId } = await submitted()
  const beside = await givenActor(services, 'beside', ['approver', ids['khe-truc-farmers']])
  expect(await refusal(reading(beside, reportId))).toBe('reports.read-denied')
  for (const actor of [partner, above]) {
    expect((await reading(actor, reportId)).isCopy).toBe(true)
    expect(await copies(actor)).toEqual([[...SENDER, 'submitted']])
  }
  const superior = await givenActor(services, 'superior', ['approver', ids.advisory])
  expect((await reading(superior, reportId)).isCopy).toBe(false)
  expect(await copies(superior)).toEqual([])
})

test('a draft and a report that came back are not read as copies; the list says only that none was sent', async () => {
  await sends()
  const { reportId } = await perform(services, reporter, openReport, of('khe-truc-government'))
  expect(await refusal(reading(partner, reportId))).toBe('reports.read-denied')
  expect(await copies(partner)).toEqual([[...SENDER, undefined]])
  const { version } = await submitted()
  expect((await reading(partner, reportId)).state).toBe('submitted')
  await perform(services, approver, returnReport, { reportId, version, reason: 'Xem lại B01' })
  expect(await refusal(reading(partner, reportId))).toBe('reports.read-denied')
  expect(await copies(partner)).toEqual([[...SENDER, undefined]])
})

test('whoever gets a copy reads it and does nothing else, whatever they may do at home', async () => {
  await sends()
  const { reportId, version } = await submitted()
  const changes = typed({ 'f.B01': '1' })
  for (const [doing, code] of [
    [() => perform(services, partner, saveReport, { reportId, version, changes }), 'reports.edit-denied'],
    [() => perform(services, partner, approveReport, { reportId, version }), 'reports.judge-denied'],
    [() => perform(services, partner, returnReport, { reportId, version, reason: 'Không' }), 'reports.judge-denied'],
  ] as const)
    expect(await refusal(doing())).toBe(code)
  const { abilities } = await reading(partner, reportId)
  expect(Object.entries(abilities).filter(([, may]) => may)).toEqual([['read-copy', true]])
})

test('a copy holds what was handed in: no remark, no step before it, no words of earlier reports', async () => {
  const earlier = (await givenQuarter(services, '2024Q2')).id
  await givenSubmitted(services, reporter, of('khe-truc-government', earlier), { 'f.B01': '40', 'w.A.3': 'Kỳ trước' })
  await sends()
  const first = await submitted()
  await perform(services, approver, returnReport, { ...first, reason: 'Xem lại B01' })
  const { reportId } = await perform(services, reporter, submitReport, {
    reportId: first.reportId,
    version: first.version + 1,
  })
  const own = await reading(reporter, reportId)
  expect([own.events.length, own.previousNarrative, own.copiesTo]).toEqual([
    3,
    { 'A.3': 'Kỳ trước' },
    ['UBND xã Nà Mây'],
  ])
  const copy = await reading(partner, reportId)
  expect(copy.events.map(({ action }) => action)).toEqual(['submit'])
  expect([copy.previousNarrative, copy.findings]).toEqual([{}, []])
  expect([copy.content, copy.copiesTo]).toEqual([own.content, own.copiesTo])
})

test('the last day of the period decides: a report of a period before the line is no copy, nor one after it ended', async () => {
  const earlier = (await givenQuarter(services, '2024Q2')).id
  await sends('2024-06-15')
  const before = await submitted(earlier)
  expect(await refusal(reading(partner, before.reportId))).toBe('reports.read-denied')
  await givenDecree(services, '2024-09-14', [{ kind: 'stop-coordinating', ...pair() }])
  const after = await submitted()
  expect(await refusal(reading(partner, after.reportId))).toBe('reports.read-denied')
  expect(await copies(partner)).toEqual([])
})

test('what was sent stays readable after the line ended, and for the heir of the body that got it', async () => {
  await sends()
  const { reportId } = await submitted()
  const heir = await givenActor(services, 'heir', ['secretary', ids['district-farmers']])
  expect(await refusal(reading(heir, reportId))).toBe('reports.read-denied')
  await givenDecree(services, '2024-09-15', [
    { kind: 'merge', body: ids['na-may-government'], to: ids['district-farmers'] },
  ])
  expect((await reading(heir, reportId)).copiesTo).toEqual(['UBND xã Nà Mây'])
  expect(await copies(heir)).toEqual([[...SENDER, 'submitted']])
  expect((await reading(partner, reportId)).isCopy).toBe(true)
})

test('a copy counts nowhere: neither the sums nor the board of who gets it know of it', async () => {
  await sends()
  await givenApproved(services, [reporter, approver], of('khe-truc-government'), { 'f.B01': '42' })
  const home = await givenActor(services, 'home', ['approver', ids['na-may-government']])
  await givenApproved(services, [partner, home], of('na-may-government'), { 'f.B01': '30' })
  await rollUp(services)
  const sums = () =>
    services.read
      .selectFrom('rollup')
      .select(['organisation_id', 'approved_values', 'n_expected', 'n_approved'])
      .where('axis', '=', 'territory')
      .orderBy('organisation_id')
      .execute()
  const before = await sums()
  const sumOf = (id: string) => before.find((row) => row.organisation_id === id)?.approved_values.filter(Boolean)
  expect([sumOf(ids['na-may-government']), sumOf(ids['na-may']), sumOf(ids.advisory)]).toEqual([[30], [30], [72]])
  const board = await listBoard(services.read, above, await getPeriod(services.read, period.id), services.clock.now())
  expect(board.rows.flatMap(({ cells }) => Object.values(cells).flat()).map((cell) => cell.organisationName)).toEqual([
    'UBND xã Nà Mây',
  ])
  await services.db.deleteFrom('coordination_line').execute()
  expect((await rebuildRollups(services)).differences).toEqual([])
  expect(await sums()).toEqual(before)
})
