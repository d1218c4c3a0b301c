import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import { rollUp } from '#features/rollups/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { approveReport, openReport, returnReport, saveReport, submitReport } from './index.ts'
import { getReport } from './queries/get-report.ts'
import { givenApproved, givenQuarter, givenQuarterlyForm, givenSubmitted, typed } from './testing.ts'

/** The day of the test clock. */
const TODAY = '2024-09-17'

let services: TestServices
let ids: Record<TestOrganisation, string>
let reporter: Actor
let approver: Actor
let outsider: Actor
let quarter: string
let earlier: string

beforeEach(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  earlier = (await givenQuarter(services, '2024Q2')).id
  quarter = (await givenQuarter(services, '2024Q3')).id
  reporter = await givenActor(services, 'reporter', ['reporter', ids['khe-truc-government']])
  approver = await givenActor(services, 'approver', ['approver', ids['khe-truc-government']])
  outsider = await givenActor(services, 'outsider', ['reporter', ids['na-may-government']])
})
afterEach(() => services.close())

const fresh = async (organisation: TestOrganisation = 'khe-truc-government', periodId = quarter) => {
  const { reportId } = await perform(services, reporter, openReport, { organisationId: ids[organisation], periodId })
  const { version } = await services.read
    .selectFrom('report')
    .select('version')
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow()
  return { reportId, version }
}

async function refusal(doing: Promise<unknown>) {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Problem)) throw error ?? new Error('Nothing was refused')
  return error.detail
}

test('a reporter of another unit may neither open, read nor save', async () => {
  const { reportId, version } = await fresh()
  const opening = perform(services, outsider, openReport, {
    organisationId: ids['khe-truc-government'],
    periodId: quarter,
  })
  expect((await refusal(opening)).code).toBe('reports.open-denied')
  expect((await refusal(getReport(services.read, outsider, reportId, TODAY))).kind).toBe('forbidden')
  const saving = perform(services, outsider, saveReport, { reportId, version, changes: typed({ 'f.B01': '1' }) })
  expect((await refusal(saving)).code).toBe('reports.edit-denied')
})

test('every figure that cannot be understood is named at once and nothing is written', async () => {
  const { reportId, version } = await fresh()
  const changes = typed({ 'f.B01': 'bốn', 'f.G03': '1,234.5', 'f.J01': '3,25', 'f.X99': '1', 'f.I01': '7' })
  const { fields } = await refusal(perform(services, reporter, saveReport, { reportId, version, changes }))
  expect(fields.map(({ path, code }) => [path, code])).toEqual([
    ['/changes/f.B01', 'reports.figure-not-a-number'],
    ['/changes/f.G03', 'reports.figure-ambiguous'],
    ['/changes/f.J01', expect.stringMatching(/^reports\.figure-/)],
    ['/changes/f.X99', 'reports.unknown-field'],
  ])
  const view = await getReport(services.read, reporter, reportId, TODAY)
  expect(view.content.values.every((value) => value === null)).toBe(true)
})

test('a figure that was cleared is empty, and 0 stays 0', async () => {
  const { reportId, version } = await fresh()
  const saved = await perform(services, reporter, saveReport, {
    reportId,
    version,
    changes: typed({ 'f.B01': '5', 'f.G03': '0' }),
  })
  await perform(services, reporter, saveReport, { reportId, version: saved.version, changes: typed({ 'f.B01': ' ' }) })
  const { content, items } = await getReport(services.read, reporter, reportId, TODAY)
  const slotOf = (code: string) => items.find(({ indicator }) => indicator.code === code)?.slot ?? -1
  expect([content.values[slotOf('B01')], content.values[slotOf('G03')]]).toEqual([null, 0])
})

test('two people editing the same place: the second sees both values and nothing is overwritten', async () => {
  const { reportId, version } = await fresh()
  await perform(services, reporter, saveReport, { reportId, version, changes: typed({ 'f.B01': '42' }) })
  const second = perform(services, reporter, saveReport, {
    reportId,
    version,
    changes: { 'f.B01': { value: '44', base: '' }, 'w.A.3': { value: 'Lời khác', base: '' } },
  })
  const { kind, context } = await refusal(second)
  expect([kind, context]).toEqual([
    'stale',
    expect.objectContaining({ conflicts: [{ key: 'f.B01', mine: '44', theirs: '42' }], by: 'Người dùng reporter' }),
  ])
  const other = { 'w.A.3': { value: 'Chỗ khác', base: '' } }
  await perform(services, reporter, saveReport, { reportId, version, changes: other })
  const { content } = await getReport(services.read, reporter, reportId, TODAY)
  expect(content.narrative['A.3']).toBe('Chỗ khác')
})

test('a report with a wrong ratio or parts that do not add up is not submitted, and what was typed stays with the writer', async () => {
  const { reportId, version } = await fresh()
  const changes = typed({ 'f.B05': '11', 'd.B05': '9', 'f.H01': '3', 'p.H01.collective': '1', 'p.H01.individual': '1' })
  const { code, fields } = await refusal(perform(services, reporter, submitReport, { reportId, version, changes }))
  expect([code, fields.map((field) => field.code)]).toEqual([
    'reports.not-ready',
    ['reports.numerator-over-denominator', 'reports.parts-not-whole'],
  ])
})

test('draft, submitted, returned with a reason, submitted, approved; each step once and by the right person', async () => {
  const { reportId, version } = await fresh()
  const submit = (at: number) =>
    perform(services, reporter, submitReport, { reportId, version: at, changes: typed({ 'f.B01': '42' }) })
  const submitted = await submit(version)
  expect((await refusal(submit(submitted.version))).code).toBe('reports.already-submitted')
  const self = perform(services, reporter, approveReport, { reportId, version: submitted.version })
  expect((await refusal(self)).code).toBe('reports.judge-denied')
  const wordless = perform(services, approver, returnReport, { reportId, version: submitted.version, reason: '  ' })
  expect((await refusal(wordless)).fields).toEqual([{ path: '/reason', code: 'reports.reason-needed' }])
  const returned = await perform(services, approver, returnReport, {
    reportId,
    version: submitted.version,
    reason: 'Xem lại B01',
  })
  const again = await submit(returned.version)
  const old = perform(services, approver, approveReport, { reportId, version: submitted.version })
  expect((await refusal(old)).code).toBe('reports.changed-meanwhile')
  const approved = await perform(services, approver, approveReport, { reportId, version: again.version })
  expect(approved.state).toBe('approved')
  const view = await getReport(services.read, approver, reportId, TODAY)
  expect(view.events.map(({ action, reason }) => [action, reason])).toEqual([
    ['approve', undefined],
    ['submit', undefined],
    ['return', 'Xem lại B01'],
    ['submit', undefined],
  ])
  const edit = services.db.updateTable('report').set({ state: 'draft' }).where('id', '=', reportId).execute()
  await expect(edit).rejects.toThrow(/approved and frozen/)
})

test('the same idempotency key submits once and gives the same answer again', async () => {
  const other = await givenActor(services, 'keyed', ['reporter', ids['khe-truc-farmers']])
  const { reportId } = await perform(services, other, openReport, {
    organisationId: ids['khe-truc-farmers'],
    periodId: quarter,
  })
  const idempotencyKey = '01923456-789a-7bcd-8ef0-123456789abc'
  const submit = () => perform(services, other, submitReport, { reportId, version: 1, changes: {} }, { idempotencyKey })
  const [first, second] = await Promise.all([submit(), submit()])
  expect(second).toEqual(first)
})

test('a jump of more than half against the period before waits for a note', async () => {
  const na = [
    await givenActor(services, 'na-reporter', ['reporter', ids['na-may-government']]),
    await givenActor(services, 'na-approver', ['approver', ids['na-may-government']]),
  ] as const
  const of = (periodId: string) => ({ organisationId: ids['na-may-government'], periodId })
  await givenApproved(services, na, of(earlier), { 'f.B01': '20' })
  const { fields } = await refusal(givenSubmitted(services, na[0], of(quarter), { 'f.B01': '31' }))
  expect(fields.map(({ path, code }) => [path, code])).toEqual([['/changes/n.B01', 'reports.jump']])
  const { state } = await givenSubmitted(services, na[0], of(quarter), {
    'f.B01': '31',
    'n.B01': 'Thêm ngày tiếp dân lưu động.',
  })
  expect(state).toBe('submitted')
  const { reportId } = await perform(services, na[0], openReport, of(quarter))
  const view = await getReport(services.read, na[0], reportId, TODAY)
  const slot = view.items.find(({ indicator }) => indicator.code === 'B01')?.slot ?? -1
  expect([view.content.values[slot], view.cumulative[slot]]).toEqual([31, 51])
  await rollUp(services)
})

test('who submitted a report is told who may approve it instead, the nearest first, and that there may be nobody', async () => {
  const both = await givenActor(
    services,
    'both',
    ['reporter', ids['khe-truc-government']],
    ['approver', ids['khe-truc-government']],
  )
  await givenActor(services, 'above', ['approver', ids.committee])
  const of = { organisationId: ids['khe-truc-government'], periodId: quarter }
  const { reportId } = await givenSubmitted(services, both, of, { 'f.B01': '4' })
  const judging = async (actor: Actor) => (await getReport(services.read, actor, reportId, TODAY)).judging
  const names = ['Người dùng approver', 'Người dùng above']
  expect(await judging(both)).toEqual({ isOwn: true, names })
  expect(await judging(reporter)).toEqual({ isOwn: false, names })
  await services.db.updateTable('role_grant').set({ ended_at: new Date() }).where('role', '=', 'approver').execute()
  expect(await judging(reporter)).toEqual({ isOwn: false, names: [] })
  const { reportId: draft } = await perform(services, reporter, openReport, { ...of, periodId: earlier })
  expect((await getReport(services.read, reporter, draft, TODAY)).judging).toBeUndefined()
})
