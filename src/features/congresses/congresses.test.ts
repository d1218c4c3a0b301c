import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { addPost } from '#features/organisations/index.ts'
import { givenDistrict, givenHolder, givenUnions, type TestOrganisation } from '#features/organisations/testing.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { type BodyFigures, bodyFigures, congressFigures } from './figures.ts'
import { cancelCongress, changeMembers, planCongress, recordHeld } from './index.ts'
import { getCongress } from './queries/get-congress.ts'
import { listCongresses } from './queries/list-congresses.ts'
import { listRecordable } from './queries/list-recordable.ts'
import type { CongressLine } from './queries/read-lines.ts'
import { addsUp, vacantSeats } from './rules.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
/** More bodies that hold congresses, one for each test. */
let unions: Record<'a' | 'b' | 'c' | 'd' | 'e', string>
let administrator: Actor
let reporter: Actor
let reader: Actor

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  const [commune, other] = [ids['khe-truc'], ids['na-may']]
  unions = await givenUnions(services, { a: other, b: commune, c: commune, d: commune, e: other })
  administrator = await givenActor(services, 'administrator', ['administrator', ids.committee])
  reporter = await givenActor(services, 'reporter', ['reporter', ids['khe-truc-farmers']])
  reader = await givenActor(services, 'reader', ['approver', ids['khe-truc']])
})
afterAll(() => services.close())

const TODAY = '2024-09-17'
const plan = (actor: Actor, organisationId: string, term: string, seats = 15) =>
  perform(services, actor, planCongress, { organisationId, term, plannedOn: '2024-06-01', seats })
const held = { version: 1, heldFrom: '2024-06-01', heldUntil: '2024-06-02', seats: 15, elected: 13 }
const change = { kind: 'by-election' as const, count: 2, changedOn: '2024-07-01', decisionNumber: '12-QĐ/HND' }
const fieldError = (path: string, code: string) => ({ detail: { kind: 'invalid', fields: [{ path, code }] } })

test('nobody but administrators and reporters of the body keeps its register', async () => {
  const denied = { detail: { kind: 'forbidden', code: 'congresses.record-denied' } }
  await expect(plan(reader, ids['khe-truc'], '2024-2029')).rejects.toMatchObject(denied)
  await expect(plan(reporter, ids['na-may-government'], '2024-2029')).rejects.toMatchObject(denied)
  const { id } = await plan(administrator, unions.a, '2019-2024')
  await expect(perform(services, reporter, recordHeld, { ...held, congressId: id })).rejects.toMatchObject(denied)
  await expect(getCongress(services.read, reporter, id, TODAY)).rejects.toMatchObject({ detail: { kind: 'not-found' } })
})

test('authorities and advisory boards hold no congress: none is planned for them, offered or counted', async () => {
  const refused = fieldError('/organisationId', 'congresses.holds-none')
  for (const body of ['khe-truc-government', 'advisory', 'na-may'] as const) {
    await expect(plan(administrator, ids[body], '2024-2029')).rejects.toMatchObject(refused)
  }
  const offered = (await listRecordable(services.read, administrator, TODAY)).map(({ id }) => id)
  expect(offered.toSorted()).toEqual(
    [ids.committee, ids['district-farmers'], ids['khe-truc-farmers'], ...Object.values(unions)].toSorted(),
  )
  const line = {
    ...blank,
    ...{ organisationId: 'x', state: 'planned', seats: 9, elected: undefined, added: 0 },
  } as const
  const counted = ['party', 'front', 'government', 'armed-forces', 'advisory', undefined].map(
    (bloc) => congressFigures([{ ...line, bloc, vacant: undefined, posts: 0, vacantPosts: 0 } as CongressLine]).D08.of,
  )
  expect(counted).toEqual([1, 1, 0, 0, 0, 0])
})

test('a term is two years in order, and a body has one congress in it', async () => {
  for (const term of ['2025', '2030-2025', 'khóa XII']) {
    await expect(plan(administrator, unions.b, term)).rejects.toMatchObject(
      fieldError('/term', 'congresses.not-a-term'),
    )
  }
  await plan(administrator, unions.b, '2020-2025')
  await expect(plan(administrator, unions.b, '2020-2025')).rejects.toMatchObject(
    fieldError('/term', 'congresses.term-taken'),
  )
})

test('days of the future or the wrong order, and more people than seats, are refused all at once', async () => {
  const { id } = await plan(administrator, unions.c, '2024-2029')
  const wrong = { ...held, congressId: id, heldFrom: '2030-01-02', heldUntil: '2030-01-01', elected: 16 }
  await expect(perform(services, administrator, recordHeld, wrong)).rejects.toMatchObject({
    detail: { fields: [{ path: '/heldUntil' }, { path: '/heldUntil' }, { path: '/elected' }] },
  })
  await expect(
    perform(services, administrator, changeMembers, { ...change, congressId: id, version: 1 }),
  ).rejects.toMatchObject({ detail: { kind: 'conflict', code: 'congresses.not-held' } })
  await perform(services, administrator, recordHeld, { ...held, congressId: id })
  await expect(perform(services, administrator, recordHeld, { ...held, congressId: id })).rejects.toMatchObject({
    detail: { kind: 'stale' },
  })
  const next = { ...change, congressId: id, version: 2 }
  await expect(perform(services, administrator, changeMembers, { ...next, count: 3 })).rejects.toMatchObject(
    fieldError('/count', 'congresses.no-such-seats'),
  )
  await expect(
    perform(services, administrator, changeMembers, { ...next, kind: 'left', count: 14 }),
  ).rejects.toMatchObject(fieldError('/count', 'congresses.fewer-than-none'))
  await expect(
    perform(services, administrator, changeMembers, { ...next, changedOn: '2024-06-01' }),
  ).rejects.toMatchObject(fieldError('/changedOn', 'congresses.before-congress'))
})

test('a congress that was held is not cancelled, and one that was cancelled takes nothing more', async () => {
  const { id: congressId } = await plan(administrator, unions.d, '2024-2029')
  const cancel = (version: number, reason: string, by = administrator) =>
    perform(services, by, cancelCongress, { congressId, version, reason })
  await expect(cancel(1, 'Sáp nhập', reader)).rejects.toMatchObject({ detail: { kind: 'forbidden' } })
  await expect(cancel(1, '  ')).rejects.toMatchObject(fieldError('/reason', 'input.required'))
  await cancel(1, 'Sáp nhập trước đại hội.')
  const again = { detail: { kind: 'conflict', code: 'congresses.cancelled-already' } }
  await expect(cancel(2, 'Sáp nhập')).rejects.toMatchObject(again)
  const recording = perform(services, administrator, recordHeld, { ...held, congressId, version: 2 })
  await expect(recording).rejects.toMatchObject(again)
  const { id } = await plan(administrator, unions.d, '2019-2024')
  await perform(services, administrator, recordHeld, { ...held, congressId: id })
  await expect(
    perform(services, administrator, cancelCongress, { congressId: id, version: 2, reason: 'Nhầm' }),
  ).rejects.toMatchObject({ detail: { kind: 'conflict', code: 'congresses.held-already' } })
})

test('a cancelled congress stays in the register with its reason, counts nowhere from that day, and frees its term', async () => {
  const organisationId = ids['district-farmers']
  const mine = await givenActor(services, 'district', ['reporter', organisationId])
  const { id: congressId } = await plan(mine, organisationId, '2024-2029')
  await perform(services, mine, cancelCongress, { congressId, version: 1, reason: 'Sáp nhập huyện.' })
  const lines = (day: IsoDate) => listCongresses(services.read, mine, day)
  expect(await lines(TODAY)).toMatchObject([{ state: 'cancelled', cancelReason: 'Sáp nhập huyện.' }])
  expect([congressFigures(await lines(TODAY)).D08, bodyFigures(await lines(TODAY))]).toEqual([{ held: 0, of: 0 }, {}])
  expect(await lines('2024-09-16')).toMatchObject([{ state: 'planned', cancelReason: undefined }])
  await plan(mine, organisationId, '2024-2029')
  expect(congressFigures(await lines(TODAY)).D08).toEqual({ held: 0, of: 1 })
})

test('the board shows a body until its last vacant seat and its last vacant post are filled', async () => {
  const organisationId = ids['khe-truc-farmers']
  const { id } = await plan(reporter, organisationId, '2023-2028')
  const state = async () => (await getCongress(services.read, reader, id, TODAY)).state
  expect(await state()).toBe('planned')
  await perform(services, reporter, recordHeld, { ...held, congressId: id })
  expect(await listCongresses(services.read, reporter, TODAY)).toMatchObject([
    { id, state: 'incomplete', vacant: 2, daysSince: 107, bloc: 'farmers' },
  ])
  await perform(services, reporter, changeMembers, { ...change, congressId: id, version: 2 })
  expect(await state()).toBe('complete')
  await perform(services, administrator, addPost, {
    organisationId,
    title: 'Phó Chủ tịch',
    position: 0,
    from: '2020-07-01',
  })
  expect(await getCongress(services.read, reader, id, TODAY)).toMatchObject({ state: 'incomplete', vacantPosts: 1 })
  await givenHolder(services, organisationId, 'Phó Chủ tịch', 'Sùng A Giàng')
  expect(await state()).toBe('complete')
})

test('a later congress of the body takes the place of the earlier one, and the figures count each body once', async () => {
  const organisationId = unions.e
  const first = await plan(administrator, organisationId, '2018-2023', 10)
  const earlier = { congressId: first.id, version: 1, heldFrom: '2022-06-01', heldUntil: '2022-06-01' }
  await perform(services, administrator, recordHeld, { ...earlier, seats: 10, elected: 8 })
  const second = await plan(administrator, organisationId, '2023-2028', 12)
  await perform(services, administrator, recordHeld, { ...held, congressId: second.id, seats: 12, elected: 12 })
  const mine = await givenActor(services, 'na-may', ['reporter', organisationId])
  const lines = (await listCongresses(services.read, mine, TODAY)).filter(
    (line) => line.organisationId === organisationId,
  )
  expect(lines.map((line) => line.state)).toEqual(['superseded', 'complete'])
  expect(congressFigures(lines)).toEqual({
    D08: { held: 1, of: 1 },
    D09: { seats: 12, elected: 12, vacant: 0, added: 0, left: 0 },
    D10: 0,
  })
})

const blank = {
  id: '',
  organisationName: '',
  endedOn: undefined,
  heir: undefined,
  cancelReason: undefined,
  bloc: 'farmers',
  term: '2025-2030',
  plannedOn: '2024-06-01',
  heldUntil: undefined,
  daysSince: undefined,
  left: 0,
} as const
type Drawn = Pick<CongressLine, 'organisationId' | 'state' | 'seats' | 'elected' | 'added' | 'vacant'> & {
  readonly bodyPosts: number
}

/** Lines of a register with up to four bodies, each with up to three congresses, the last held one not superseded. */
const register: fc.Arbitrary<Drawn[]> = fc.array(
  fc.record({
    organisationId: fc.constantFrom('a', 'b', 'c', 'd'),
    state: fc.constantFrom<CongressLine['state'][]>('planned', 'superseded', 'complete', 'incomplete'),
    seats: fc.nat(60),
    elected: fc.option(fc.nat(60), { nil: undefined }),
    added: fc.nat(9),
    vacant: fc.option(fc.nat(60), { nil: undefined }),
    bodyPosts: fc.nat(3),
  }),
  { maxLength: 12 },
)

test('what reports of single bodies are filled in with adds up to what the board shows for all of them', () => {
  fc.assert(
    fc.property(register, (drawn) => {
      const lines = oneLastCongress(drawn)
      const bodies = [...Map.groupBy(lines, ({ organisationId }) => organisationId).values()].map(bodyFigures)
      const sum = (of: (body: BodyFigures) => number | undefined) =>
        bodies.reduce((total, body) => total + (of(body) ?? 0), 0)
      const figure = (code: string) => sum((body) => body[code]?.figure)
      expect(congressFigures(lines)).toMatchObject({
        D08: { held: figure('D08'), of: sum(({ D08 }) => D08?.of) },
        D09: { seats: figure('D09a'), elected: figure('D09b'), added: figure('D09c'), vacant: figure('D09d') },
        D10: figure('D10'),
      })
    }),
  )
})

/** As the register would list them: one last congress of a body at most, and the same posts in all lines of a body. */
function oneLastCongress(drawn: readonly Drawn[]): CongressLine[] {
  const held = new Set<string>()
  const posts = new Map(drawn.map(({ organisationId, bodyPosts }) => [organisationId, bodyPosts]))
  return drawn.map((line) => {
    const isLast = (line.state === 'complete' || line.state === 'incomplete') && !held.has(line.organisationId)
    if (isLast) held.add(line.organisationId)
    const state = isLast || line.state === 'planned' ? line.state : 'superseded'
    const bodyPosts = posts.get(line.organisationId) ?? 0
    return { ...blank, ...line, state, posts: bodyPosts, vacantPosts: Math.floor(bodyPosts / 2) }
  })
}

test('whoever sits and whoever is missing make the seats of the scheme, whatever happened since', () => {
  const count = fc.nat(200)
  fc.assert(
    fc.property(count, count, count, count, (seats, elected, added, left) => {
      const committee = { seats, elected, added, left }
      const sitting = elected + added - left
      expect(sitting + (vacantSeats(committee) ?? 0)).toBe(seats)
      expect(addsUp(committee)).toBe(sitting >= 0 && sitting <= seats)
    }),
  )
})
