import { afterAll, beforeAll, expect, test } from 'vitest'
import { createConference } from '#features/conferences/index.ts'
import { conferenceDraft, givenConference } from '#features/conferences/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import { openPeriod } from '#features/periods/index.ts'
import { addDays, localDate } from '#kernel/date.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { findOrganisation } from './queries/structure/find-organisation.ts'
import { listComingConferences, listPastConferences } from './queries/structure/list-conferences.ts'
import { readStructure } from './queries/structure/read-structure.ts'

const now = new Date()
const today = localDate(now)

let services: TestServices
let ids: Record<TestOrganisation, string>

beforeAll(async () => {
  services = await openTestServices(now.toISOString())
  ids = await givenDistrict(services)
})
afterAll(() => services.close())

test('a conference is nowhere on the portal until it is made public, and its conclusions never are', async () => {
  const secretary = await givenActor(services, 'thu.ky', ['secretary', ids.committee])
  const chair = await givenHolder(services, ids.committee, 'Bí thư Huyện ủy', 'Hoàng Thế Lâm')
  const { id: periodId } = await perform(services, systemActor, openPeriod, {
    code: '2024Q3',
    firstDay: '2024-06-15',
    lastDay: '2024-09-14',
    dueAt: '2024-09-18T10:00:00Z',
    consolidationDueOn: '2024-09-25',
  })
  const given = { organisationId: ids.committee, periodId, chairHoldingId: chair.holdingId }
  await givenConference(services, secretary, given, 'Lời kết luận kín.')
  expect(await listPastConferences(services.read, today, { limit: 9 })).toEqual([])
  const hold = (heldOn: string, title: string) =>
    perform(services, secretary, createConference, conferenceDraft(given, { heldOn, title, public: true }))
  await hold(addDays(today, -1), 'Đã họp')
  await hold(today, 'Họp hôm nay')
  await hold(addDays(today, 9), 'Sẽ họp')
  const coming = await listComingConferences(services.read, today, 9)
  expect(coming.map(({ title }) => title)).toEqual(['Họp hôm nay', 'Sẽ họp'])
  const past = await listPastConferences(services.read, today, { limit: 9 })
  expect(past).toEqual([
    {
      id: past[0]?.id,
      title: 'Đã họp',
      heldOn: addDays(today, -1),
      sessionOfDay: 'afternoon',
      place: 'Hội trường tầng 2',
      organisationName: 'Huyện ủy Suối Trăng',
      href: undefined,
    },
  ])
})

test('the chart is the tree of today, with whoever holds each post by name, printed title and office contact', async () => {
  await givenHolder(services, ids['khe-truc-government'], 'Chủ tịch', 'Lò Văn Bình')
  const [root] = (await readStructure(services.read, undefined)).organisations
  expect(root?.name).toBe('Huyện ủy Suối Trăng')
  expect(root?.children.map(({ name }) => name)).toEqual(['Ban Dân vận Huyện ủy Suối Trăng'])
  const body = root?.children[0]?.children.find(({ id }) => id === ids['khe-truc'])?.children[0]
  expect(body?.posts).toMatchObject([{ title: 'Chủ tịch', holder: 'Lò Văn Bình', officePhone: '', officeEmail: '' }])
})

test('an organisation is found by its id, whatever the words before it, and by nothing else', async () => {
  const [root] = (await readStructure(services.read, undefined)).organisations
  const id = root?.href.split('-').at(-1) ?? ''
  expect((await findOrganisation(services.read, `cu-${id}`))?.organisation.href).toBe(root?.href)
  for (const address of ['', 'x-', 'x-0', 'x-zzzzzz', 'huyen-uy']) {
    expect(await findOrganisation(services.read, address), address).toBeUndefined()
  }
})

test('of the armed forces the portal shows the bodies, not the people', async () => {
  await givenHolder(services, ids['district-farmers'], 'Chỉ huy trưởng', 'Người giữ chức')
  const holders = async () =>
    (await services.read.selectFrom('portal.post').select('full_name').execute()).map((row) => row.full_name)
  expect(await holders()).toContain('Người giữ chức')
  await services.db.updateTable('organisation_kind').set({ bloc: 'armed-forces' }).where('code', '=', 'HND').execute()
  expect(await holders()).not.toContain('Người giữ chức')
  const bodies = await services.read
    .selectFrom('portal.organisation')
    .select('id')
    .where('bloc', '=', 'armed-forces')
    .execute()
  expect(bodies.map(({ id }) => id)).toContain(ids['district-farmers'])
})
