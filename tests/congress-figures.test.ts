import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeMembers, congressFigures, listCongresses, planCongress, recordHeld } from '#features/congresses/index.ts'
import { signConsolidation } from '#features/consolidation/index.ts'
import { givenActor } from '#features/identity/testing.ts'
import { addPost, establishOrganisations } from '#features/organisations/index.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import { approveReport, getReport, openReport, saveReport, submitReport } from '#features/reports/index.ts'
import { afterSaving, readChanges } from '#features/reports/parts.ts'
import { readReplaced } from '#features/reports/read-form.ts'
import { givenQuarter, givenQuarterlyForm, typed } from '#features/reports/testing.ts'
import { rollUp } from '#features/rollups/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

const TODAY = '2024-09-17'
const LAST_DAY = '2024-09-14'
const KEPT = ['D08', 'D09a', 'D09b', 'D09c', 'D09d', 'D10'] as const

let services: TestServices
let ids: Record<TestOrganisation, string>
let commune: Actor
let periodId: string

beforeEach(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  periodId = (await givenQuarter(services, '2024Q3')).id
  commune = await givenActor(services, 'commune', ['reporter', ids['khe-truc-farmers']])
})
afterEach(() => services.close())

/** A congress of a body that has been held, of 15 seats. */
async function givenCongress(organisationId: string, heldUntil: string, elected: number) {
  const planned = { organisationId, term: '2023-2028', plannedOn: '2024-06-01', seats: 15 }
  const { id: congressId } = await perform(services, systemActor, planCongress, planned)
  const days = { heldFrom: heldUntil, heldUntil }
  await perform(services, systemActor, recordHeld, { congressId, version: 1, seats: 15, elected, ...days })
  return congressId
}

const opened = async (reporter: Actor, organisationId: string) =>
  (await perform(services, reporter, openReport, { organisationId, periodId })).reportId
const view = (reporter: Actor, reportId: string) => getReport(services.read, reporter, reportId, TODAY)

/** The figures of congresses and posts as a report says them; a ratio's two in a list. */
async function said(reporter: Actor, reportId: string) {
  const { items, content } = await view(reporter, reportId)
  return Object.fromEntries(
    items.flatMap(({ indicator: { code }, slot = -1, denominatorSlot }) => {
      const figure = content.values[slot] ?? null
      const kept = denominatorSlot === undefined ? figure : [figure, content.values[denominatorSlot] ?? null]
      return (KEPT as readonly string[]).includes(code) ? [[code, kept]] : []
    }),
  )
}

test('a figure other than the register’s, an empty one too, is explained or replaced before a report is submitted', async () => {
  await givenCongress(ids['khe-truc-farmers'], '2024-06-02', 13)
  const reportId = await opened(commune, ids['khe-truc-farmers'])
  const changes = typed({ 'f.D08': '0', 'f.D09b': '15', 'f.D09d': '' })
  const submitting = perform(services, commune, submitReport, { reportId, version: 1, changes })
  await expect(submitting).rejects.toMatchObject({
    detail: {
      code: 'reports.not-ready',
      fields: [
        { path: '/changes/n.D08', code: 'reports.register-differs-of', params: { figure: '1', of: '1' } },
        { path: '/changes/n.D09b', code: 'reports.register-differs', params: { figure: '13' } },
        { path: '/changes/n.D09d', code: 'reports.register-differs', params: { figure: '2' } },
      ],
    },
  })
  const mended = { ...changes, ...typed({ 'f.D08': '1', 'n.D09b': 'Hai người trúng cử chưa ghi sổ.', 'f.D09d': '2' }) }
  const submitted = await perform(services, commune, submitReport, { reportId, version: 1, changes: mended })
  expect(submitted.state).toBe('submitted')
})

test('a body the register knows nothing of begins with empty figures and owes no explanation', async () => {
  const reportId = await opened(commune, ids['khe-truc-farmers'])
  expect(await said(commune, reportId)).toEqual({
    D08: [null, null],
    D09a: null,
    D09b: null,
    D09c: null,
    D09d: null,
    D10: null,
  })
  const changes = typed({ 'f.D08': '1', 'd.D08': '1' })
  await perform(services, commune, submitReport, { reportId, version: 1, changes })
})

test('a new report is filled in as the register stands on the last day of the period, whatever came after it', async () => {
  const organisationId = ids['khe-truc-farmers']
  const congressId = await givenCongress(organisationId, '2024-06-02', 13)
  const change = { congressId, kind: 'by-election', count: 1, decisionNumber: '12-QĐ/HND' } as const
  await perform(services, systemActor, changeMembers, { ...change, version: 2, changedOn: LAST_DAY })
  await perform(services, systemActor, changeMembers, { ...change, version: 3, changedOn: '2024-09-15' })
  const post = { organisationId, title: 'Chủ tịch', position: 0, from: '2020-07-01' }
  await perform(services, systemActor, addPost, post)
  const reportId = await opened(commune, organisationId)
  expect(await said(commune, reportId)).toEqual({ D08: [1, 1], D09a: 15, D09b: 13, D09c: 1, D09d: 1, D10: 1 })
  const { findings, obstacles } = await view(commune, reportId)
  expect(findings.map(({ code }) => code)).toEqual(KEPT.map(() => 'reports.register-agrees'))
  expect(obstacles).toEqual([])
})

test('a congress recorded after the report was opened is offered, and one press takes its figures over', async () => {
  const reportId = await opened(commune, ids['khe-truc-farmers'])
  await givenCongress(ids['khe-truc-farmers'], '2024-09-10', 15)
  const form = new FormData()
  form.set('base', JSON.stringify({ 'f.D08': '', 'd.D08': '', 'f.D09a': '' }))
  for (const place of ['f.D08', 'd.D08', 'f.D09a']) form.set(place, '')
  form.set('registered', JSON.stringify({ 'f.D08': '1', 'd.D08': '1', 'f.X99': '7', 'f.D09a': 4 }))
  const { registered } = await view(commune, reportId)
  expect(registered).toMatchObject({ D08: { figure: 1, of: 1 }, D09a: { figure: 15 } })
  await perform(services, commune, saveReport, { reportId, version: 1, changes: readChanges(form) })
  expect(await said(commune, reportId)).toMatchObject({ D08: [1, 1], D09a: null })
})

test('what the register’s figures replaced is put back by one press, and nothing else with it', async () => {
  const reportId = await opened(commune, ids['khe-truc-farmers'])
  await givenCongress(ids['khe-truc-farmers'], '2024-09-10', 15)
  const typedFirst = typed({ 'f.D09a': '11', 'f.D09b': '9' })
  await perform(services, commune, saveReport, { reportId, version: 1, changes: typedFirst })
  const form = new FormData()
  form.set('base', JSON.stringify({ 'f.D09a': '11', 'f.D09b': '9', 'f.D09c': '' }))
  for (const [place, text] of [
    ['f.D09a', '12'],
    ['f.D09b', '9'],
    ['f.D09c', ''],
  ] as const)
    form.set(place, text)
  form.set('registered', JSON.stringify({ 'f.D09a': '15', 'f.D09c': '0' }))
  await perform(services, commune, saveReport, { reportId, version: 2, changes: readChanges(form) })
  expect(await said(commune, reportId)).toMatchObject({ D09a: 15, D09b: 9, D09c: 0 })
  const before = readReplaced(new URL(afterSaving('/bao-cao', form), 'http://localhost').searchParams)
  expect(before).toEqual({ 'f.D09a': '12', 'f.D09c': '' })
  const undo = new FormData()
  undo.set('base', JSON.stringify({ 'f.D09a': '15', 'f.D09b': '9', 'f.D09c': '0' }))
  for (const [place, text] of [
    ['f.D09a', '15'],
    ['f.D09b', '9'],
    ['f.D09c', '0'],
  ] as const)
    undo.set(place, text)
  undo.set('restored', JSON.stringify(before))
  await perform(services, commune, saveReport, { reportId, version: 3, changes: readChanges(undo) })
  expect(await said(commune, reportId)).toMatchObject({ D09a: 12, D09b: 9, D09c: null })
  expect(afterSaving('/bao-cao', undo)).toBe('/bao-cao')
  expect(readReplaced(new URLSearchParams('so-truoc={"x":1,"<b>":"2"}'))).toBeUndefined()
})

test('a report of a form from before these indicators neither asks for them nor stumbles over the register', async () => {
  await services.db
    .deleteFrom('form_item')
    .where('indicator_id', 'in', (db) =>
      db
        .selectFrom('indicator')
        .select('id')
        .where('code', 'in', [...KEPT]),
    )
    .execute()
  await givenCongress(ids['khe-truc-farmers'], '2024-06-02', 13)
  const reportId = await opened(commune, ids['khe-truc-farmers'])
  const { registered, content } = await view(commune, reportId)
  expect([registered, content.values.filter((value) => value !== null)]).toEqual([{}, []])
  await perform(services, commune, submitReport, { reportId, version: 1, changes: typed({ 'f.D04': '3' }) })
  expect((await view(commune, reportId)).state).toBe('submitted')
})

test('an approved report keeps what it said when the register is put right later', async () => {
  const congressId = await givenCongress(ids['khe-truc-farmers'], '2024-06-02', 13)
  const approver = await givenActor(services, 'approver', ['approver', ids['khe-truc-farmers']])
  const reportId = await opened(commune, ids['khe-truc-farmers'])
  await perform(services, commune, submitReport, { reportId, version: 1 })
  const right = { congressId, version: 2, heldFrom: '2024-06-02', heldUntil: '2024-06-02', seats: 15, elected: 14 }
  await perform(services, systemActor, recordHeld, right)
  expect((await view(approver, reportId)).obstacles.map(({ indicator }) => indicator)).toEqual(['D09b', 'D09d'])
  await perform(services, approver, approveReport, { reportId, version: 2 })
  const frozen = await view(approver, reportId)
  expect([frozen.registered, frozen.findings]).toEqual([{}, []])
  expect(await said(approver, reportId)).toMatchObject({ D09b: 13, D09d: 2 })
})

/** Below the district's farmers, who answer these indicators themselves: one more body, and the one of Khe Trúc. */
async function givenFarmersBelow(): Promise<string> {
  const body = { name: 'Hội Nông dân cơ quan huyện', shortName: 'Cơ quan huyện', symbol: 'HND', kind: 'HND' }
  const { ids: made } = await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '02-QĐ/HU',
    decisionDate: '2020-07-01',
    from: '2020-07-02',
    organisations: [{ ...body, key: 'below', lines: [{ parent: ids['district-farmers'], axis: 'territory' }] }],
  })
  return made.below ?? ''
}

/** Everything above zero that was added up for a body, by the code of its indicator; of a ratio both figures. */
async function sumsOf(organisationId: string) {
  const { approved_values, form_version_id } = await services.read
    .selectFrom('rollup')
    .select(['approved_values', 'form_version_id'])
    .where('organisation_id', '=', organisationId)
    .where('axis', '=', 'territory')
    .executeTakeFirstOrThrow()
  const items = await services.read
    .selectFrom('form_item')
    .innerJoin('indicator', 'indicator.id', 'form_item.indicator_id')
    .select(['code', 'slot', 'denominator_slot'])
    .where('form_version_id', '=', form_version_id)
    .where('code', 'in', [...KEPT])
    .execute()
  const at = (slot: number | null) => (slot === null ? undefined : (approved_values[slot - 1] ?? 0))
  return Object.fromEntries(items.map(({ code, slot, denominator_slot }) => [code, [at(slot), at(denominator_slot)]]))
}

test('a body that consolidates adds its own congress to those below it, each once, as the board counts them', async () => {
  const parent = ids['district-farmers']
  const child = await givenFarmersBelow()
  await givenCongress(parent, '2024-06-02', 13)
  await givenCongress(child, '2024-06-09', 14)
  await perform(services, systemActor, addPost, {
    organisationId: child,
    title: 'Chủ tịch',
    position: 0,
    from: '2020-07-02',
  })
  const { holdingId } = await givenHolder(services, parent, 'Chủ tịch', 'Vàng Thị Mỷ')
  const reporter = await givenActor(services, 'child', ['reporter', child])
  const approver = await givenActor(services, 'judge', ['approver', child])
  const consolidator = await givenActor(services, 'consolidator', ['consolidator', parent])
  const below = await opened(reporter, child)
  const { version } = await perform(services, reporter, submitReport, { reportId: below, version: 1 })
  await perform(services, approver, approveReport, { reportId: below, version })
  await services.db
    .insertInto('locality')
    .values({ name: 'Suối Trăng', portal_name: 'Cổng', document_place: 'Suối Trăng', term: '2020-2025' })
    .execute()
  const own = await opened(consolidator, parent)
  expect(await said(consolidator, own)).toEqual({ D08: [1, 1], D09a: 15, D09b: 13, D09c: 0, D09d: 2, D10: 0 })
  const changes = typed({ 'w.A.5': 'Hai hội đã đại hội.' })
  await perform(services, consolidator, signConsolidation, {
    reportId: own,
    version: 1,
    changes,
    signerHoldingId: holdingId,
  })
  await rollUp(services)
  const { D08, D09, D10 } = congressFigures(await listCongresses(services.read, consolidator, LAST_DAY))
  expect([D08.held, D09.vacant, D10]).toEqual([2, 3, 1])
  expect(await sumsOf(parent)).toEqual({
    D08: [D08.held, D08.of],
    D09a: [D09.seats, undefined],
    D09b: [D09.elected, undefined],
    D09c: [D09.added, undefined],
    D09d: [D09.vacant, undefined],
    D10: [D10, undefined],
  })
})
