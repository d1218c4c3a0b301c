import { afterAll, beforeAll, expect, test } from 'vitest'
import { signConsolidation } from '#features/consolidation/index.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import { openReport } from '#features/reports/index.ts'
import { givenApproved, givenQuarter, givenQuarterlyForm } from '#features/reports/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createArticle } from '../commands/create-article.ts'
import { getArticle } from '../queries/get-article.ts'
import { givenSections } from '../testing.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
let editor: Actor

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  await givenSections(services)
  await services.db
    .insertInto('locality')
    .values({ name: 'Suối Trăng', portal_name: 'Cổng', document_place: 'Suối Trăng', term: '2020-2025' })
    .execute()
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  await givenSigned()
})
afterAll(() => services.close())

/** The third quarter of 2024, signed with 42 reception visits and 3 citizens’ petitions of 4. */
async function givenSigned(): Promise<void> {
  const periodId = (await givenQuarter(services, '2024Q3')).id
  const organisationId = ids['khe-truc-government']
  const reporter = await givenActor(services, 'soan', ['reporter', organisationId])
  const approver = await givenActor(services, 'duyet', ['approver', organisationId])
  await givenApproved(
    services,
    [reporter, approver],
    { organisationId, periodId },
    { 'f.B01': '42', 'f.B05': '3', 'd.B05': '4' },
  )
  const consolidator = await givenActor(services, 'tong-hop', ['consolidator', ids.advisory])
  const { holdingId } = await givenHolder(services, ids.advisory, 'Trưởng ban', 'Đinh Quang Khải')
  const { reportId } = await perform(services, consolidator, openReport, { organisationId: ids.advisory, periodId })
  await perform(services, consolidator, signConsolidation, {
    reportId,
    version: 1,
    changes: {},
    signerHoldingId: holdingId,
  })
}

const write = (body: string) =>
  perform(services, editor, createArticle, {
    organisationId: ids.advisory,
    title: 'Số liệu',
    sectionSlug: 'tin-tuc',
    body,
  })
const refused = (body: string) =>
  write(body).then(
    () => [],
    (error) => (error instanceof Problem ? error.detail.fields.map(({ code }) => code) : Promise.reject(error)),
  )

test('an indicator nobody knows, periods that go back, too many and unsigned ones are refused all at once', async () => {
  expect(
    await refused(
      '{{X99 2024Q3}}\n{{B01 2024Q3-2024Q1}}\n{{B01 2020Q1-2024Q3}}\n{{B01 2023Q1-2023Q4}}\n{{B01 2024Q3}}',
    ),
  ).toEqual([
    'articles.figure-unknown',
    'articles.figure-periods',
    'articles.figure-too-many',
    'articles.figure-unsigned',
  ])
})

test('an internal indicator is as unknown as one that is not there', async () => {
  const row = await services.read
    .selectFrom('indicator')
    .select(['id', 'detail'])
    .where('code', '=', 'B08')
    .executeTakeFirstOrThrow()
  const detail = JSON.stringify({ ...(row.detail as object), internal: true })
  await services.db.updateTable('indicator').set({ detail }).where('id', '=', row.id).execute()
  expect(await refused('{{B08 2024Q3}}')).toEqual(['articles.figure-unknown'])
})

test('a Party committee shows what its Mass Mobilisation Board signed', async () => {
  const committee = await givenActor(services, 'huyen-uy', ['editor', ids.committee])
  const { articleId } = await perform(services, committee, createArticle, {
    organisationId: ids.committee,
    title: 'Số liệu',
    sectionSlug: 'tin-tuc',
    body: '{{B01 2024Q3}}',
  })
  const { blocks } = await getArticle(services.read, committee, articleId, '2024-10-05')
  expect(blocks).toMatchObject([{ data: { points: [{ value: 42 }] } }])
})

test('a figure says what the signed report says, with its source, and hides a small count', async () => {
  const { articleId } = await write('{{B01 2024Q2-2024Q3 cột}}\n\n{{B05 2024Q3}}')
  const { blocks, body } = await getArticle(services.read, editor, articleId, '2024-10-05')
  expect(blocks).toMatchObject([
    {
      kind: 'figure',
      form: 'bar',
      data: {
        unit: { vi: 'lượt' },
        points: [{ period: '2024Q3', value: 42, source: expect.stringMatching(/^Số 01-BC\/\S+, \d\d\/\d\d\/2024$/) }],
      },
    },
    { kind: 'figure', form: 'table', data: { points: [{ period: '2024Q3', value: null, hidden: true }] } },
  ])
  expect(JSON.stringify(blocks[1])).not.toMatch(/"(value|denominator)":[34]\b/)
  expect(body).toBe('{{B01 2024Q2-2024Q3 cột}}\n\n{{B05 2024Q3-2024Q3 bảng}}')
})
