import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenActor, givenLent, givenOfficial } from '#features/identity/testing.ts'
import { appointHolder, establishOrganisations } from '#features/organisations/index.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import { openReport } from '#features/reports/index.ts'
import { givenQuarter, givenQuarterlyForm } from '#features/reports/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { signConsolidation } from '../index.ts'
import { getDocument } from '../queries/get-document.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
let periodId: string

const TODAY = '2024-09-17'
const LENT = { from: TODAY, until: '2024-09-30' }
/** A People's Committee, to which a union of the commune reports. */
const GOVERNMENT = 'khe-truc-government'

beforeEach(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '02-QĐ/HU',
    decisionDate: '2020-06-30',
    from: '2020-07-01',
    organisations: [
      {
        key: 'hamlet',
        name: 'Chi hội Nông dân bản Trúc',
        shortName: 'Chi hội bản Trúc',
        symbol: 'CH',
        kind: 'HND',
        lines: [{ parent: ids[GOVERNMENT], axis: 'territory' as const }],
      },
    ],
  })
  await givenQuarterlyForm(services)
  periodId = (await givenQuarter(services, '2024Q3')).id
  await services.db
    .insertInto('locality')
    .values({ name: 'Suối Trăng', portal_name: 'Cổng', document_place: 'Suối Trăng', term: '2020-2025' })
    .execute()
})
afterEach(() => services.close())

/** Signs the consolidated report of a body under somebody's name; gives what the frozen document and the audit say. */
async function signed(consolidator: Actor, body: TestOrganisation, signerHoldingId: string) {
  const of = { organisationId: ids[body], periodId }
  const { reportId } = await perform(services, consolidator, openReport, of)
  await perform(services, consolidator, signConsolidation, { reportId, version: 1, signerHoldingId })
  const { document_model: document } = await services.read
    .selectFrom('report_snapshot')
    .select('document_model')
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow()
  const entries = await services.read
    .selectFrom('audit_entry')
    .select('detail')
    .where('command', '=', 'consolidation.sign')
    .where('subject_id', '=', reportId)
    .orderBy('sequence')
    .execute()
  return { of, document, detail: entries.at(-1)?.detail }
}

const consolidatorOf = (body: TestOrganisation) => givenActor(services, 'consolidator', ['consolidator', ids[body]])

test('a vice chairman signs for the People’s Committee in the chairman’s place, in the layout of the State', async () => {
  await givenHolder(services, ids[GOVERNMENT], 'Chủ tịch UBND xã', 'Nông Quốc Bảo')
  const { holdingId } = await givenHolder(services, ids[GOVERNMENT], 'Phó Chủ tịch UBND xã', 'Vi Thị Yến')
  const consolidator = await consolidatorOf(GOVERNMENT)
  const { of, document, detail } = await signed(consolidator, GOVERNMENT, holdingId)
  const signature = { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], post: 'PHÓ CHỦ TỊCH', name: 'Vi Thị Yến' }
  expect(document).toMatchObject({
    standard: 'ND30',
    upperBody: [],
    number: 1,
    symbol: 'BC-UBND',
    addressees: ['Khối Dân vận xã Khe Trúc'],
    signature,
    recipients: ['Như trên', 'Các đơn vị gửi báo cáo quý III năm 2024', 'Lưu: VT'],
  })
  expect(detail).toMatchObject({
    number: 'Số: 01/BC-UBND',
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Vi Thị Yến'],
  })
  const file = await getDocument(services.read, consolidator, of, services.clock.now())
  expect(file.fileName).toBe('01-BC-UBND.docx')
})

test('somebody else of a People’s Committee signs by the chairman’s authorisation under a delegation', async () => {
  const chairman = await givenHolder(services, ids[GOVERNMENT], 'Chủ tịch', 'Nông Quốc Bảo')
  const clerk = await givenHolder(services, ids[GOVERNMENT], 'Công chức Văn phòng', 'Hoàng Thị Diệp')
  const lender = await givenOfficial(services, chairman.personId, 'bao', ['consolidator', ids[GOVERNMENT]])
  const borrower = await givenOfficial(services, clerk.personId, 'diep', ['reporter', ids[GOVERNMENT]])
  const delegate = await givenLent(services, lender, borrower, LENT)
  const { document, detail } = await signed(delegate, GOVERNMENT, clerk.holdingId)
  expect(document).toMatchObject({ signature: { authority: 'TUQ. CHỦ TỊCH', post: 'CÔNG CHỨC VĂN PHÒNG' } })
  expect(detail).toMatchObject({ onBehalfOf: { accountId: lender.accountId } })
  expect(detail).toMatchObject({ signature: ['TUQ. CHỦ TỊCH', 'CÔNG CHỨC VĂN PHÒNG', 'Hoàng Thị Diệp'] })
})

test('without a delegation the same person signs by order', async () => {
  await givenHolder(services, ids[GOVERNMENT], 'Chủ tịch', 'Nông Quốc Bảo')
  const { holdingId } = await givenHolder(services, ids[GOVERNMENT], 'Công chức Văn phòng', 'Hoàng Thị Diệp')
  const { document } = await signed(await consolidatorOf(GOVERNMENT), GOVERNMENT, holdingId)
  expect(document).toMatchObject({ signature: { authority: 'TL. CHỦ TỊCH', post: 'CÔNG CHỨC VĂN PHÒNG' } })
})

test('an acting chairman signs for the People’s Committee as acting', async () => {
  const { holdingId } = await perform(services, systemActor, appointHolder, {
    organisationId: ids[GOVERNMENT],
    postTitle: 'Chủ tịch',
    mode: 'acting',
    from: '2024-01-01',
    person: { fullName: 'Vi Thị Yến' },
  })
  const { document } = await signed(await consolidatorOf(GOVERNMENT), GOVERNMENT, holdingId)
  expect(document).toMatchObject({ signature: { authority: 'TM. ỦY BAN NHÂN DÂN', post: 'Q. CHỦ TỊCH' } })
})

test('the State numbers through a calendar year, the Party through a congress term', async () => {
  const chairman = await givenHolder(services, ids[GOVERNMENT], 'Chủ tịch', 'Nông Quốc Bảo')
  const head = await givenHolder(services, ids.advisory, 'Trưởng ban', 'Đinh Quang Khải')
  const consolidator = await consolidatorOf('advisory')
  await signed(consolidator, GOVERNMENT, chairman.holdingId)
  await signed(consolidator, 'advisory', head.holdingId)
  const rows = await services.read.selectFrom('document_number').select(['term', 'symbol']).orderBy('term').execute()
  expect(rows).toEqual([
    { term: '2020-2025', symbol: 'BC/BDV' },
    { term: '2024', symbol: 'BC-UBND' },
  ])
})

test('a deputy of a Party board signs in the head’s place even under a delegation', async () => {
  const head = await givenHolder(services, ids.advisory, 'Trưởng Ban Dân vận Huyện ủy', 'Đinh Quang Khải')
  const deputy = await givenHolder(services, ids.advisory, 'Phó Trưởng Ban Dân vận Huyện ủy', 'Hà Thị Minh Nguyệt')
  const lender = await givenOfficial(services, head.personId, 'khai', ['consolidator', ids.advisory])
  const borrower = await givenOfficial(services, deputy.personId, 'nguyet', ['reporter', ids.advisory])
  const delegate = await givenLent(services, lender, borrower, LENT)
  const { document, detail } = await signed(delegate, 'advisory', deputy.holdingId)
  expect(document).toMatchObject({
    standard: 'HD36',
    signature: { authority: 'K/T TRƯỞNG BAN', post: 'PHÓ TRƯỞNG BAN', name: 'Hà Thị Minh Nguyệt' },
  })
  expect(detail).toMatchObject({ onBehalfOf: { accountId: lender.accountId } })
})

test('an officer of a Party board signs by order of the head who lent the right', async () => {
  const head = await givenHolder(services, ids.advisory, 'Trưởng ban', 'Đinh Quang Khải')
  const officer = await givenHolder(services, ids.advisory, 'Chuyên viên', 'Lường Thị Xuân')
  const lender = await givenOfficial(services, head.personId, 'khai', ['consolidator', ids.advisory])
  const borrower = await givenOfficial(services, officer.personId, 'xuan', ['reporter', ids.advisory])
  const { document } = await signed(await givenLent(services, lender, borrower, LENT), 'advisory', officer.holdingId)
  expect(document).toMatchObject({ signature: { authority: 'T/L TRƯỞNG BAN', post: 'CHUYÊN VIÊN' } })
})

test('a deputy secretary signs for the standing committee of a Party committee', async () => {
  const { form_id } = await services.read.selectFrom('form_assignment').select('form_id').executeTakeFirstOrThrow()
  await services.db.insertInto('form_assignment').values({ form_id, organisation_kind: 'HUYEN_UY' }).execute()
  await services.db
    .updateTable('organisation_version')
    .set({ symbol: 'HU' })
    .where('organisation_id', '=', ids.committee)
    .execute()
  await givenHolder(services, ids.committee, 'Bí thư', 'Lò Văn Một')
  const { holdingId } = await givenHolder(services, ids.committee, 'Phó Bí thư Thường trực', 'Hoàng Thế Lâm')
  const { document } = await signed(await consolidatorOf('committee'), 'committee', holdingId)
  expect(document).toMatchObject({
    symbol: 'BC/HU',
    signature: { authority: 'T/M BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ THƯỜNG TRỰC' },
  })
})
