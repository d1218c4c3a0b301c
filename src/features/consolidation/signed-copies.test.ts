import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import { givenDecree } from '#features/reorganisations/testing.ts'
import { openReport } from '#features/reports/index.ts'
import { givenApproved, givenQuarter, givenQuarterlyForm } from '#features/reports/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { signConsolidation } from './index.ts'
import { getConsolidation } from './queries/get-consolidation.ts'
import { getDocument } from './queries/get-document.ts'
import { getSignedDocument } from './queries/get-signed-document.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
let periodId: string
let consolidator: Actor
/** At the union that gets copies of what the board above it consolidates. */
let partner: Actor

beforeEach(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  periodId = (await givenQuarter(services, '2024Q3')).id
  await services.db
    .insertInto('locality')
    .values({ name: 'Suối Trăng', portal_name: 'Cổng', document_place: 'Khe Trúc', term: '2020-2025' })
    .execute()
  consolidator = await givenActor(services, 'consolidator', ['consolidator', ids.advisory])
  partner = await givenActor(services, 'partner', ['secretary', ids['district-farmers']])
  await givenDecree(services, '2024-07-01', [{ kind: 'coordinate', body: ids.advisory, to: ids['district-farmers'] }])
})
afterEach(() => services.close())

const of = () => ({ organisationId: ids.advisory, periodId })
const now = () => services.clock.now()
const denied = { detail: { code: 'consolidation.read-denied' } }

async function sign() {
  const { holdingId } = await givenHolder(services, ids.advisory, 'Trưởng ban', 'Đinh Quang Khải')
  const { reportId } = await perform(services, consolidator, openReport, of())
  const changes = { 'w.A.3': { value: 'Chính quyền các xã đã tiếp 42 lượt công dân.' } }
  const input = { reportId, version: 1, changes, signerHoldingId: holdingId }
  return perform(services, consolidator, signConsolidation, input)
}

test('a consolidated report is no copy before it is signed, and the work behind it never is', async () => {
  await perform(services, consolidator, openReport, of())
  await expect(getSignedDocument(services.read, partner, of(), now())).rejects.toMatchObject(denied)
  await expect(getDocument(services.read, partner, of(), now())).rejects.toMatchObject(denied)
  await sign()
  await expect(getConsolidation(services.read, partner, of(), now())).rejects.toMatchObject(denied)
})

test('a signed report is read as it was signed, and only where the line leads', async () => {
  const unit = [
    await givenActor(services, 'unit', ['reporter', ids['khe-truc-government']]),
    await givenActor(services, 'leader', ['approver', ids['khe-truc-government']]),
  ] as const
  await givenApproved(services, unit, { organisationId: ids['khe-truc-government'], periodId }, { 'f.B01': '42' })
  await sign()
  const copy = await getSignedDocument(services.read, partner, of(), now())
  expect([copy.isCopy, copy.signed.label, copy.organisation.name]).toEqual([
    true,
    'Số 01-BC/BDV',
    'Ban Dân vận Huyện ủy Suối Trăng',
  ])
  expect(JSON.stringify(copy.document.annex)).toContain('"42"')
  const file = await getDocument(services.read, partner, of(), now())
  expect([file.fileName, Buffer.from(file.bytes).equals(copy.bytes)]).toEqual(['01-BC-BDV.docx', true])
  expect((await getSignedDocument(services.read, consolidator, of(), now())).isCopy).toBe(false)
  const outsider = await givenActor(services, 'outsider', ['consolidator', ids['na-may']])
  await expect(getSignedDocument(services.read, outsider, of(), now())).rejects.toMatchObject(denied)
})

test('the document names whoever gets a copy among its recipients, between the superior and the archive', async () => {
  await sign()
  const { document } = await getSignedDocument(services.read, partner, of(), now())
  expect(document.recipients).toEqual([
    'Huyện ủy Suối Trăng',
    'Hội Nông dân huyện Suối Trăng',
    'Các đơn vị gửi báo cáo quý III năm 2024',
    'Lưu Ban Dân vận Huyện ủy Suối Trăng',
  ])
  expect((await getConsolidation(services.read, consolidator, of(), now())).copiesTo).toEqual([
    'Hội Nông dân huyện Suối Trăng',
  ])
})
