import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import { openPeriod } from '#features/periods/index.ts'
import { assignTask } from '#features/tasks/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import {
  createConference,
  editConclusion,
  editConference,
  getConference,
  listConferences,
  moveConclusion,
  recordConclusion,
} from './index.ts'
import { conferenceDraft, givenConference, type TestConference } from './testing.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
let secretary: Actor
let outsider: Actor
let given: TestConference

beforeAll(async () => {
  services = await openTestServices('2024-10-04T02:00:00Z')
  ids = await givenDistrict(services)
  secretary = await givenActor(services, 'thu.ky', ['secretary', ids.committee])
  outsider = await givenActor(services, 'na.may', ['secretary', ids['na-may']], ['reporter', ids.committee])
  const chair = await givenHolder(services, ids.committee, 'Phó Bí thư Thường trực Huyện ủy', 'Hoàng Thế Lâm')
  const period = await perform(services, systemActor, openPeriod, {
    code: '2024Q3',
    firstDay: '2024-06-15',
    lastDay: '2024-09-14',
    dueAt: '2024-09-18T10:00:00Z',
    consolidationDueOn: '2024-09-25',
  })
  given = { organisationId: ids.committee, periodId: period.id, chairHoldingId: chair.holdingId }
})
afterAll(() => services.close())

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Problem)) throw new Error(`Not refused: ${String(error)}`)
  return error.detail
}

test('nobody but a secretary of the organisation or above sets up a conference or records its conclusions', async () => {
  const created = refusal(perform(services, outsider, createConference, conferenceDraft(given)))
  expect(await created).toMatchObject({ kind: 'forbidden', code: 'conferences.secretary-only' })
  const { id, conclusionIds } = await givenConference(services, secretary, given, 'Giữ nền nếp giao ban.')
  const [conclusionId = ''] = conclusionIds
  const works = [
    () => perform(services, outsider, recordConclusion, { conferenceId: id, wording: 'Lời khác' }),
    () => perform(services, outsider, editConclusion, { conclusionId, version: 1, wording: 'Lời khác' }),
    () => perform(services, outsider, moveConclusion, { conclusionId, version: 1, direction: 'up' }),
    () => perform(services, outsider, editConference, { ...conferenceDraft(given), conferenceId: id, version: 1 }),
  ]
  for (const work of works) expect(await refusal(work())).toMatchObject({ kind: 'forbidden' })
  expect((await getConference(services.read, outsider, id)).abilities).toEqual({
    edit: false,
    record: false,
    assign: false,
    'write-article': false,
  })
})

test('everything missing from a conference is named at once', async () => {
  const raw = { ...conferenceDraft(given), kind: '', heldOn: '3-10', place: ' ', chairHoldingId: '' }
  const { fields } = await refusal(perform(services, secretary, createConference, raw))
  expect(fields.map(({ path, code }) => [path, code])).toEqual([
    ['/kind', 'conferences.kind-needed'],
    ['/heldOn', 'input.date'],
    ['/place', 'input.required'],
    ['/chairHoldingId', 'conferences.chair-needed'],
  ])
})

test('a chair who did not hold the post that day, an unsigned report and a body elsewhere are refused together', async () => {
  const late = await givenHolder(services, ids.committee, 'Bí thư Huyện ủy', 'Lý A Dềnh')
  await services.db.updateTable('holding').set({ valid: '[2024-10-04,)' }).where('id', '=', late.holdingId).execute()
  const elsewhere = '00000000-0000-7000-8000-000000000001'
  const wrong = { chairHoldingId: late.holdingId, snapshotId: elsewhere, bodies: { [elsewhere]: 2 } }
  const { fields } = await refusal(perform(services, secretary, createConference, conferenceDraft(given, wrong)))
  expect(fields.map(({ path, code }) => [path, code])).toEqual([
    ['/chairHoldingId', 'conferences.chair-not-holding'],
    ['/snapshotId', 'conferences.report-not-signed'],
    [`/bodies/${elsewhere}`, 'conferences.body-not-below'],
  ])
  const dayAfter = conferenceDraft(given, { heldOn: '2024-10-04', chairHoldingId: late.holdingId })
  await expect(perform(services, secretary, createConference, dayAfter)).resolves.toBeDefined()
})

test('a number of people that is none is refused beside its body and its line', async () => {
  const wrong = { bodies: { [ids['khe-truc']]: Number.NaN }, guests: [{ label: 'Khách', headCount: 0 }] }
  const { fields } = await refusal(perform(services, secretary, createConference, conferenceDraft(given, wrong)))
  expect(fields.map(({ path, code }) => [path, code])).toEqual([
    [`/bodies/${ids['khe-truc']}`, 'conferences.head-count'],
    ['/guests/0/headCount', 'conferences.head-count'],
  ])
})

test('stale edits are refused with what is saved now, and nothing changes', async () => {
  const { id, conclusionIds } = await givenConference(services, secretary, given, 'Lời đầu.')
  const [conclusionId = ''] = conclusionIds
  await perform(services, secretary, editConclusion, { conclusionId, version: 1, wording: 'Lời của tôi.' })
  const late = refusal(perform(services, secretary, editConclusion, { conclusionId, version: 1, wording: 'Lời kia.' }))
  expect(await late).toMatchObject({ kind: 'stale', context: { version: 2, wording: 'Lời của tôi.' } })
  const edit = { ...conferenceDraft(given, { place: 'Phòng họp số 1' }), conferenceId: id, version: 1 }
  await perform(services, secretary, editConference, edit)
  expect(await refusal(perform(services, secretary, editConference, edit))).toMatchObject({
    kind: 'stale',
    context: { version: 2, place: 'Phòng họp số 1' },
  })
  const conference = await getConference(services.read, secretary, id)
  expect(conference.conclusions.map(({ wording }) => wording)).toEqual(['Lời của tôi.'])
})

test('name and title of the chair are copied and stay when the post is printed otherwise later', async () => {
  const { id } = await givenConference(services, secretary, given)
  await services.db
    .updateTable('holding')
    .set({ printed_title: 'Bí thư Đảng ủy xã' })
    .where('id', '=', given.chairHoldingId)
    .execute()
  const edit = { ...conferenceDraft(given, { place: 'Nhà văn hóa' }), conferenceId: id, version: 1 }
  await perform(services, secretary, editConference, edit)
  expect(await getConference(services.read, secretary, id)).toMatchObject({
    place: 'Nhà văn hóa',
    chairName: 'Hoàng Thế Lâm',
    chairTitle: 'Phó Bí thư Thường trực Huyện ủy',
  })
})

test('a conference takes its proposed title, its bodies in tree order under their names of the day, then its guests', async () => {
  const bodies = { [ids['na-may']]: 2, [ids.advisory]: 5 }
  const draft = conferenceDraft(given, { bodies, guests: [{ label: 'Ban Dân vận Tỉnh ủy', headCount: 1 }] })
  const { id } = await perform(services, secretary, createConference, draft)
  expect(await getConference(services.read, secretary, id)).toMatchObject({
    title: 'Hội nghị sơ kết công tác dân vận quý III năm 2024',
    headCount: 8,
    participants: [
      { label: 'Ban Dân vận Huyện ủy Suối Trăng', headCount: 5 },
      { label: 'Khối Dân vận xã Nà Mây', headCount: 2 },
      { organisationId: undefined, label: 'Ban Dân vận Tỉnh ủy', headCount: 1 },
    ],
  })
})

test('conclusions keep the words as spoken, change places, and show their tasks; the ends of the list are refused', async () => {
  const { id, conclusionIds } = await givenConference(services, secretary, given, 'Một.', 'Hai,  đúng lời.', 'Ba.')
  const [first = '', second = ''] = conclusionIds
  const move = (conclusionId: string, direction: string) =>
    perform(services, secretary, moveConclusion, { conclusionId, version: 1, direction })
  expect(await refusal(move(first, 'up'))).toMatchObject({ kind: 'conflict', code: 'conferences.no-place' })
  expect(await move(second, 'up')).toEqual({ position: 1 })
  await perform(services, secretary, assignTask, {
    conclusionId: second,
    title: 'Kiện toàn',
    product: 'Danh sách',
    leadOrganisationId: ids['khe-truc'],
    recurring: true,
  })
  const conference = await getConference(services.read, secretary, id)
  expect(conference.conclusions.map(({ position, wording, tasks }) => [position, wording, tasks.length])).toEqual([
    [1, 'Hai,  đúng lời.', 1],
    [2, 'Một.', 0],
    [3, 'Ba.', 0],
  ])
  const all = await listConferences(services.read, { periodId: given.periodId })
  expect(all.find((one) => one.id === id)).toMatchObject({
    conclusions: 3,
    tasks: 1,
    tasksDone: 0,
    periodCode: '2024Q3',
  })
})

test('conclusions recorded at the same moment each get a place of their own', async () => {
  const { id } = await givenConference(services, secretary, given)
  const wordings = ['một', 'hai', 'ba', 'bốn', 'năm']
  const record = (wording: string) => perform(services, secretary, recordConclusion, { conferenceId: id, wording })
  await Promise.all(wordings.map(record))
  const { conclusions } = await getConference(services.read, secretary, id)
  expect(conclusions.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
})
