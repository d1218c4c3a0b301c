import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import { openReport } from '#features/reports/index.ts'
import { givenApproved, givenQuarter, givenQuarterlyForm, givenSubmitted } from '#features/reports/testing.ts'
import { rebuildRollups, rollUp } from '#features/rollups/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { guardTable, signedInLongAgo } from '#platform/testing/long-ago.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { listSignedReports, signConsolidation } from './index.ts'
import { getConsolidation } from './queries/get-consolidation.ts'
import { getDocument } from './queries/get-document.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
let consolidator: Actor
let khe: readonly [Actor, Actor]
let na: readonly [Actor, Actor]
let periodId: string
let holdingId: string

beforeEach(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  periodId = (await givenQuarter(services, '2024Q3')).id
  await services.db
    .insertInto('locality')
    .values({ name: 'Suối Trăng', portal_name: 'Cổng', document_place: 'Suối Trăng', term: '2020-2025' })
    .execute()
  consolidator = await givenActor(services, 'consolidator', ['consolidator', ids.advisory])
  khe = await pair('khe', 'khe-truc-government')
  na = await pair('na', 'na-may-government')
  holdingId = (await givenHolder(services, ids.advisory, 'Trưởng ban', 'Đinh Quang Khải')).holdingId
})
afterEach(() => services.close())

async function pair(name: string, organisation: TestOrganisation): Promise<readonly [Actor, Actor]> {
  return [
    await givenActor(services, `${name}-reporter`, ['reporter', ids[organisation]]),
    await givenActor(services, `${name}-approver`, ['approver', ids[organisation]]),
  ]
}

const of = (organisation: TestOrganisation) => ({ organisationId: ids[organisation], periodId })
const view = () => getConsolidation(services.read, consolidator, of('advisory'), services.clock.now())
const b01 = async () => {
  const { sums, items } = await view()
  const slot = items.find(({ indicator }) => indicator.code === 'B01')?.slot ?? -1
  return [sums.approved[slot], sums.reported[slot], sums.counts[slot]]
}

async function openAndSign() {
  const { reportId } = await perform(services, consolidator, openReport, of('advisory'))
  const changes = { 'w.A.3': { value: 'Chính quyền các xã đã tiếp 72 lượt công dân.' } }
  return perform(services, consolidator, signConsolidation, {
    reportId,
    version: 1,
    changes,
    signerHoldingId: holdingId,
  })
}

test('a reporter of a unit may read the consolidation above it only from inside its own subtree', async () => {
  const reading = getConsolidation(services.read, khe[0], of('advisory'), services.clock.now())
  await expect(reading).rejects.toMatchObject({ detail: { code: 'consolidation.read-denied' } })
})

test('who signs is asked who they are before anything is summed, and not for a signer who holds no post here', async () => {
  const { reportId } = await perform(services, consolidator, openReport, of('advisory'))
  const changes = { 'w.A.3': { value: 'Chính quyền các xã đã tiếp 72 lượt công dân.' } }
  const sign = (signerHoldingId: string) => {
    const asked = { reportId, version: 1, changes, signerHoldingId }
    return perform(services, signedInLongAgo(consolidator), signConsolidation, asked)
  }
  const elsewhere = await givenHolder(services, ids['khe-truc-government'], 'Chủ tịch', 'Nông Quốc Bảo')
  await expect(sign(elsewhere.holdingId)).rejects.toMatchObject({ detail: { code: 'input.invalid' } })
  await guardTable(services, 'rollup_dirty')
  await expect(sign(holdingId)).rejects.toMatchObject({ detail: { code: 'identity.reauthenticate' } })
})

test('a draft counts for nothing, a submitted report shows at once, an approved one makes the sum', async () => {
  await perform(services, khe[0], openReport, of('khe-truc-government'))
  await rollUp(services)
  expect(await b01()).toEqual([null, null, 0])
  await givenSubmitted(services, khe[0], of('khe-truc-government'), { 'f.B01': '42' })
  await givenApproved(services, na, of('na-may-government'), { 'f.B01': '30' })
  await rollUp(services)
  expect(await b01()).toEqual([30, 42 + 30, 1])
  const { sums, missing } = await view()
  expect([sums.expected, sums.nReported, sums.nApproved]).toEqual([7, 2, 1])
  expect(missing.length).toBe(5)
})

test('sums along the two axes differ where the lines differ, and a full rebuild finds nothing to mend', async () => {
  const farmers = await pair('farmers', 'khe-truc-farmers')
  await givenApproved(services, farmers, of('khe-truc-farmers'), { 'f.D01': '200', 'f.D02': '250' })
  await rollUp(services)
  const rows = await services.read
    .selectFrom('rollup')
    .select(['axis', 'n_approved'])
    .where('organisation_id', '=', ids['district-farmers'])
    .orderBy('axis')
    .execute()
  expect(rows).toEqual([
    { axis: 'line', n_approved: 1 },
    { axis: 'territory', n_approved: 0 },
  ])
  const rebuilt = await rebuildRollups(services)
  expect(rebuilt.differences).toEqual([])
})

test('words gather under each section with their source', async () => {
  await givenApproved(services, khe, of('khe-truc-government'), { 'f.B01': '42', 'w.A.3': 'Một cửa mở sáng thứ Bảy.' })
  const { sections } = await view()
  expect(sections.find(({ code }) => code === 'A.3')?.passages).toMatchObject([
    { text: 'Một cửa mở sáng thứ Bảy.', approved: true },
  ])
})

test('signing freezes sums, names the missing, draws numbers without a gap, and the document keeps its digest', async () => {
  await givenApproved(services, khe, of('khe-truc-government'), { 'f.B01': '42' })
  // Nobody has rolled up yet: signing itself must count what was approved a moment ago.
  const signed = await openAndSign()
  expect([signed.state, signed.number]).toEqual(['approved', 1])
  const snapshot = await services.read
    .selectFrom('report_snapshot')
    .select(['total_values', 'missing'])
    .where('id', '=', signed.snapshotId)
    .executeTakeFirstOrThrow()
  expect(snapshot.total_values?.filter((value) => value !== null)).toEqual([42])
  expect((snapshot.missing as unknown[]).length).toBe(5)
  expect(await listSignedReports(services.read, { periodId })).toMatchObject([{ documentLabel: 'Số 01-BC/BDV' }])
  await givenApproved(services, na, of('na-may-government'), { 'f.B01': '30' })
  await rollUp(services)
  expect((await b01())[0]).toBe(72)
  const file = await getDocument(services.read, consolidator, of('advisory'), services.clock.now())
  expect([file.fileName, file.bytes.length > 5000]).toEqual(['01-BC-BDV.docx', true])
  await expect(openAndSign()).rejects.toMatchObject({ detail: { code: 'consolidation.signed-already' } })
})

test('a signer who holds no post in the body is refused and nothing is frozen', async () => {
  const { holdingId: elsewhere } = await givenHolder(services, ids.committee, 'Bí thư', 'Hoàng Thế Lâm')
  const { reportId } = await perform(services, consolidator, openReport, of('advisory'))
  const signing = perform(services, consolidator, signConsolidation, {
    reportId,
    version: 1,
    signerHoldingId: elsewhere,
  })
  await expect(signing).rejects.toMatchObject({ detail: { fields: [{ code: 'consolidation.signer-not-here' }] } })
  expect(await services.read.selectFrom('report_snapshot').selectAll().execute()).toEqual([])
})

test('a deputy signs in the place of the head, and the line above the post says so', async () => {
  const { holdingId: deputy } = await givenHolder(services, ids.advisory, 'Phó Trưởng ban', 'Lò Thị Sao')
  const { reportId } = await perform(services, consolidator, openReport, of('advisory'))
  await perform(services, consolidator, signConsolidation, { reportId, version: 1, signerHoldingId: deputy })
  const { document_model } = await services.read
    .selectFrom('report_snapshot')
    .select('document_model')
    .executeTakeFirstOrThrow()
  expect(document_model).toMatchObject({
    signature: { authority: 'K/T TRƯỞNG BAN', post: 'PHÓ TRƯỞNG BAN', name: 'Lò Thị Sao' },
  })
})

test('the body’s own figures are checked like any other report’s before it is signed', async () => {
  const { reportId } = await perform(services, consolidator, openReport, of('advisory'))
  const changes = { 'f.H05': { value: '9' }, 'd.H05': { value: '4' } }
  const signing = perform(services, consolidator, signConsolidation, {
    reportId,
    version: 1,
    changes,
    signerHoldingId: holdingId,
  })
  await expect(signing).rejects.toMatchObject({
    detail: {
      code: 'reports.not-ready',
      fields: [{ path: '/changes/f.H05', params: { numerator: '9', denominator: '4' } }],
    },
  })
})

test('the breakdown of an approved report cannot be changed behind its back', async () => {
  await givenApproved(services, khe, of('khe-truc-government'), {
    'f.H01': '3',
    'p.H01.collective': '2',
    'p.H01.individual': '1',
  })
  const change = services.db.updateTable('report_part').set({ value: 9 }).execute()
  await expect(change).rejects.toThrow(/approved and frozen/)
})
