import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor, givenOfficial } from '#features/identity/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { appointHolder } from '../commands/appoint-holder.ts'
import { addPost } from '../commands/people/add-post.ts'
import { addRosterSeat } from '../commands/people/add-roster-seat.ts'
import { closePost } from '../commands/people/close-post.ts'
import { closeRosterSeat } from '../commands/people/close-roster-seat.ts'
import { correctHolding } from '../commands/people/correct-holding.ts'
import { correctPerson } from '../commands/people/correct-person.ts'
import { endHolding } from '../commands/people/end-holding.ts'
import { findPeople, peopleNamed } from '../queries/people/find-people.ts'
import { getPerson } from '../queries/people/get-person.ts'
import { listPastHoldings, listPosts } from '../queries/people/list-posts.ts'
import { listRoster, listSeatablePosts } from '../queries/people/list-roster.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '../testing.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
/** Administers the commune of Khe Trúc only. */
let commune: Actor

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  commune = await givenActor(services, 'commune', ['administrator', ids['khe-truc']])
})
afterAll(() => services.close())

const TODAY = '2024-09-17'
const beyond = { detail: { kind: 'forbidden', code: 'organisations.beyond-subtree' } }
const fieldError = (path: string, code: string) => ({ detail: { kind: 'invalid', fields: [{ path, code }] } })

async function givenPost(title: string, organisationId = ids['khe-truc-farmers']) {
  const { id } = await perform(services, commune, addPost, { organisationId, title, position: 1, from: '2021-01-01' })
  return id
}

const appoint = (postId: string, fullName: string, from: string, more: object = {}) =>
  perform(services, commune, appointHolder, {
    organisationId: ids['khe-truc-farmers'],
    postId,
    mode: 'elected',
    from,
    person: { fullName },
    ...more,
  })

test('an administrator changes no post, holding, person or roster outside the own subtree', async () => {
  const { holdingId, personId } = await givenHolder(services, ids['na-may-government'], 'Chủ tịch', 'Lò Văn Một')
  const [post] = await listPosts(services.read, ids['na-may-government'], TODAY)
  const elsewhere = { organisationId: ids['na-may'], from: '2024-01-01' }
  const attempts = [
    perform(services, commune, addPost, { ...elsewhere, title: 'Ủy viên', position: 0 }),
    perform(services, commune, closePost, { postId: post?.id ?? '', lastDay: TODAY }),
    perform(services, commune, endHolding, { holdingId, lastDay: TODAY, reason: 'moved' }),
    perform(services, commune, correctHolding, {
      holdingId,
      from: '2020-08-01',
      mode: 'elected',
      printedTitle: 'Chủ tịch',
    }),
    perform(services, commune, correctPerson, { personId, fullName: 'Lò Văn Hai' }),
    perform(services, commune, addRosterSeat, { ...elsewhere, postId: post?.id ?? '', role: 'Thành viên' }),
  ]
  const answers = await Promise.all(attempts.map((attempt) => attempt.catch((refusal: unknown) => refusal)))
  expect(answers).toMatchObject(attempts.map(() => beyond))
  expect(await listPosts(services.read, ids['na-may-government'], TODAY)).toEqual([post])
})

test('a post is not held by two at a time, before it exists, or in days of the wrong order', async () => {
  const postId = await givenPost('Chủ tịch Hội')
  await expect(appoint(postId, 'Vàng Thị Sớm', '2020-12-31')).rejects.toMatchObject(
    fieldError('/from', 'organisations.post-not-yet'),
  )
  const { holdingId } = await appoint(postId, 'Vàng Thị Sớm', '2021-02-01')
  await expect(appoint(postId, 'Vàng Thị Muộn', '2023-02-01')).rejects.toMatchObject(
    fieldError('/from', 'organisations.post-held'),
  )
  await expect(
    perform(services, commune, endHolding, { holdingId, lastDay: '2021-01-31', reason: 'moved' }),
  ).rejects.toMatchObject(fieldError('/lastDay', 'organisations.ends-before-it-begins'))
})

test('how a post is held and why it ended come from the lists', async () => {
  const postId = await givenPost('Ủy viên Ban Thường vụ')
  await expect(appoint(postId, 'Lù A Páo', '2022-01-01', { mode: 'inherited' })).rejects.toMatchObject(
    fieldError('/mode', 'input.required'),
  )
  const { holdingId } = await appoint(postId, 'Lù A Páo', '2022-01-01', { mode: 'chosen-by-consultation' })
  const reason = 'ill' as 'moved'
  await expect(perform(services, commune, endHolding, { holdingId, lastDay: TODAY, reason })).rejects.toMatchObject(
    fieldError('/reason', 'input.required'),
  )
})

test('a post closes only after whoever holds it has left, and then takes nobody', async () => {
  const postId = await givenPost('Phó Chủ tịch Hội')
  const { holdingId } = await appoint(postId, 'Giàng A Lềnh', '2021-03-01')
  const close = () => perform(services, commune, closePost, { postId, lastDay: '2024-06-30' })
  await expect(close()).rejects.toMatchObject(fieldError('/lastDay', 'organisations.held-longer'))
  await perform(services, commune, endHolding, { holdingId, lastDay: '2024-06-30', reason: 'term-over' })
  await close()
  await expect(appoint(postId, 'Giàng A Pó', '2024-07-01')).rejects.toMatchObject(
    fieldError('/lastDay', 'organisations.post-no-more'),
  )
  const titles = async (day: string) =>
    (await listPosts(services.read, ids['khe-truc-farmers'], day)).map(({ title }) => title)
  expect(await titles('2024-06-30')).toContain('Phó Chủ tịch Hội')
  expect(await titles('2024-07-01')).not.toContain('Phó Chủ tịch Hội')
})

test('a post whose holder left is vacant from the next day, and the holder is remembered with the reason', async () => {
  const postId = await givenPost('Trưởng ban Kiểm tra')
  const { holdingId } = await appoint(postId, 'Thào Thị Dở', '2021-05-01', { printedTitle: 'Q. Trưởng ban Kiểm tra' })
  await perform(services, commune, endHolding, { holdingId, lastDay: '2023-12-31', reason: 'retired' })
  const holders = async (day: string) =>
    (await listPosts(services.read, ids['khe-truc-farmers'], day)).find(({ id }) => id === postId)?.holders
  expect(await holders('2023-12-31')).toMatchObject([{ printedTitle: 'Q. Trưởng ban Kiểm tra' }])
  expect(await holders('2024-01-01')).toEqual([])
  expect(await listPastHoldings(services.read, ids['khe-truc-farmers'], '2024-01-01')).toContainEqual(
    expect.objectContaining({ holdingId, lastDay: '2023-12-31', reason: 'retired' }),
  )
  await appoint(postId, 'Thào A Chu', '2024-01-01', { mode: 'in-charge' })
  await expect(
    perform(services, commune, correctHolding, {
      holdingId,
      from: '2021-05-01',
      mode: 'acting',
      printedTitle: 'Quyền',
    }),
  ).rejects.toMatchObject(fieldError('/from', 'organisations.post-held'))
})

test('people are found by the beginnings of their names’ words, however typed, and by an index', async () => {
  for (const [at, name] of ['Lò Thị Thuý', 'Lò Thị Thuyên', 'Đặng Kỳ', 'Ngô Thị Thu'].entries()) {
    const id = `01923456-789a-7bcd-8ef0-0000000008${at}0`
    await services.db.insertInto('person').values({ id, full_name: name }).execute()
  }
  const named = async (words: string) => (await findPeople(services.read, words, TODAY)).map(({ label }) => label)
  for (const typed of ['thúy', 'Thúy Lò', 'lo t thuy', 'LÒ  THỊ,  THUÝ'.normalize('NFD')]) {
    expect(await named(typed), typed).toContain('Lò Thị Thuý')
  }
  expect(await named('lo thuy')).toEqual(['Lò Thị Thuý', 'Lò Thị Thuyên'])
  expect(await named('dang ki')).toEqual(['Đặng Kỳ'])
  expect(await named('o')).not.toContain('Lò Thị Thuý')
  for (const nothing of ['', ' – ', `'`, '\\', 'xyz:* | a']) expect(await named(nothing), nothing).toEqual([])
  await sql`insert into person (id, full_name) select gen_random_uuid(), 'Vàng A ' || n from generate_series(1, 5000) n`.execute(
    services.db,
  )
  await sql`analyze person`.execute(services.db)
  expect(JSON.stringify(await peopleNamed(services.read, 'lo thuy').explain())).toContain('person_name_words')
})

test('one person holds several posts, is found without accents, and is corrected in one place', async () => {
  const first = await givenPost('Chi hội trưởng')
  const second = await givenPost('Kế toán')
  const { personId } = await appoint(first, 'Hoàng Thị Đượm', '2022-01-01')
  await appoint(second, '–', '2022-06-01', { mode: 'concurrent', person: { id: personId, fullName: '–' } })
  const found = await findPeople(services.read, 'hoang thi duom', TODAY)
  expect(found).toEqual([{ id: personId, label: 'Hoàng Thị Đượm (Chi hội trưởng; Kế toán)' }])
  await expect(
    perform(services, commune, correctPerson, { personId, fullName: ' ', officeEmail: 'khong phai thu' }),
  ).rejects.toMatchObject({ detail: { fields: [{ path: '/fullName' }, { path: '/officeEmail' }] } })
  await perform(services, commune, correctPerson, {
    personId,
    fullName: 'Hoàng Thị Đượm',
    officePhone: '0200 000 0999',
  })
  const person = await getPerson(services.read, commune, personId, TODAY)
  expect(person).toMatchObject({ officePhone: '0200 000 0999', abilities: { correct: true } })
  expect(person.holdings.map(({ printedTitle, isInForce }) => [printedTitle, isInForce])).toEqual([
    ['Kế toán', true],
    ['Chi hội trưởng', true],
  ])
  const reader = await givenActor(services, 'reader', ['reporter', ids['khe-truc']])
  expect(await getPerson(services.read, reader, personId, TODAY)).toMatchObject({ abilities: { correct: false } })
})

test('a seat of a composite body shows whoever holds its post, and nobody once the post is vacant', async () => {
  const postId = await givenPost('Chủ tịch UBND xã', ids['khe-truc-government'])
  const seat = { organisationId: ids['khe-truc'], postId, role: 'Phó Trưởng khối', from: '2022-01-01' }
  const { id: seatId } = await perform(services, commune, addRosterSeat, seat)
  await expect(perform(services, commune, addRosterSeat, seat)).rejects.toMatchObject(
    fieldError('/postId', 'organisations.seated-already'),
  )
  const { holdingId } = await perform(services, systemActor, appointHolder, {
    organisationId: ids['khe-truc-government'],
    postId,
    mode: 'elected',
    from: '2022-01-01',
    person: { fullName: 'Lý A Sùng' },
  })
  await perform(services, commune, endHolding, { holdingId, lastDay: '2023-12-31', reason: 'moved' })
  const holders = async (day: string) =>
    (await listRoster(services.read, ids['khe-truc'], day)).map((one) => one.holders.map(({ name }) => name))
  expect(await holders('2023-12-31')).toEqual([['Lý A Sùng']])
  expect(await holders('2024-01-01')).toEqual([[]])
  const seatable = await listSeatablePosts(services.read, ids['khe-truc'], TODAY)
  expect(seatable.map(({ id }) => id)).toContain(postId)
  await perform(services, commune, closeRosterSeat, { seatId, lastDay: '2024-03-31' })
  expect(await holders('2024-04-01')).toEqual([])
})

test('a person leads to their account, for whoever administers one of their bodies only', async () => {
  const { personId } = await givenHolder(services, ids['na-may'], 'Khối trưởng', 'Lò Văn Năm')
  const { accountId } = await givenOfficial(services, personId, 'lo.van.nam')
  const head = await givenActor(services, 'head.of.all', ['administrator', ids.committee])
  const seen = async (by: Actor) => (await getPerson(services.read, by, personId, TODAY)).accountId
  expect([await seen(head), await seen(commune)]).toEqual([accountId, undefined])
})
