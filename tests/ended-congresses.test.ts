import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  changeMembers,
  congressFigures,
  listBodyFigures,
  listCongresses,
  planCongress,
  recordHeld,
} from '#features/congresses/index.ts'
import { getCongress } from '#features/congresses/queries/get-congress.ts'
import { givenActor } from '#features/identity/testing.ts'
import { addPost } from '#features/organisations/index.ts'
import { givenDistrict, givenUnions, type TestOrganisation } from '#features/organisations/testing.ts'
import { applyReorganisation, draftReorganisation } from '#features/reorganisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

const TODAY = '2024-09-17' satisfies IsoDate
const LAST_DAY = '2024-09-15' satisfies IsoDate
const KHE = 'khe-truc-farmers'
const FILLED_LATE = { kind: 'by-election', count: 2, changedOn: '2024-09-16', decisionNumber: '12-QĐ/HND' } as const

let services: TestServices
let ids: Record<TestOrganisation, string>
let above: Actor
let heir: Actor
let congressId: string
let may: string

/** The farmers of Khe Trúc held their congress, leave two seats and a post vacant, and go up in another body. */
beforeAll(async () => {
  services = await openTestServices(`${TODAY}T02:40:00Z`)
  ids = await givenDistrict(services)
  may = (await givenUnions(services, { 'xã Nà Mây': ids['na-may'] }))['xã Nà Mây']
  above = await givenActor(services, 'above', ['administrator', ids['khe-truc']])
  heir = await givenActor(services, 'heir', ['reporter', may])
  congressId = await givenCongress(ids[KHE], 13)
  await givenCongress(may, 15)
  const post = { organisationId: ids[KHE], title: 'Phó Chủ tịch', position: 0, from: '2020-07-01' }
  await perform(services, systemActor, addPost, post)
  const draft = await perform(services, systemActor, draftReorganisation, {
    decreeNumber: '7-QĐ/HU',
    decreeDate: '2024-09-10',
    effectiveOn: '2024-09-16',
    lines: [{ kind: 'merge', body: ids[KHE], to: may }],
  })
  await perform(services, systemActor, applyReorganisation, draft)
})
afterAll(() => services.close())

async function givenCongress(organisationId: string, elected: number): Promise<string> {
  const planned = { organisationId, term: '2023-2028', plannedOn: '2024-06-01', seats: 15 }
  const { id } = await perform(services, systemActor, planCongress, planned)
  const days = { heldFrom: '2024-06-01', heldUntil: '2024-06-02' }
  await perform(services, systemActor, recordHeld, { congressId: id, version: 1, seats: 15, elected, ...days })
  return id
}

test('the congress of a merged body stays in the register of its heir and of who stood above it, as on its last day', async () => {
  const line = {
    ...{ id: congressId, state: 'incomplete', vacant: 2, posts: 1, vacantPosts: 1, endedOn: '2024-09-16' },
    heir: { id: may, name: 'Hội Nông dân xã Nà Mây', decreeNumber: '7-QĐ/HU', since: '2024-09-16' },
  }
  for (const reader of [above, heir]) {
    expect(await listCongresses(services.read, reader, TODAY)).toContainEqual(expect.objectContaining(line))
  }
  expect(await getCongress(services.read, heir, congressId, TODAY)).toMatchObject({
    ...line,
    abilities: { record: true },
  })
})

test('the figures of a day count the bodies in force on it: the merged one until its last day, its heir alone after it', async () => {
  const on = async (day: IsoDate) => congressFigures(await listCongresses(services.read, heir, day))
  const before = congressFigures(await listCongresses(services.read, above, LAST_DAY))
  expect([before.D08, before.D09.vacant, before.D10]).toEqual([{ held: 1, of: 1 }, 2, 1])
  expect(congressFigures(await listCongresses(services.read, above, TODAY)).D08).toEqual({ held: 0, of: 0 })
  const after = await on(TODAY)
  expect([after.D08, after.D09.vacant, after.D10]).toEqual([{ held: 1, of: 1 }, 0, 0])
  expect(await listBodyFigures(services.read, ids[KHE], LAST_DAY)).toMatchObject({ D09d: { figure: 2 } })
  expect(await listBodyFigures(services.read, ids[KHE], TODAY)).toEqual({})
})

test('nothing is recorded for a merged body on a day from its end on: the day and who goes on are named', async () => {
  const params = { ended: '2024-09-16', heir: 'Hội Nông dân xã Nà Mây' }
  const refused = (path: string) => ({
    detail: { kind: 'invalid', fields: [{ path, code: 'congresses.body-ended', params }] },
  })
  const filled = perform(services, heir, changeMembers, { congressId, version: 2, ...FILLED_LATE })
  await expect(filled).rejects.toMatchObject(refused('/changedOn'))
  const days = { heldFrom: '2024-09-15', heldUntil: '2024-09-16', seats: 15, elected: 13 }
  const held = perform(services, heir, recordHeld, { congressId, version: 2, ...days })
  await expect(held).rejects.toMatchObject(refused('/heldUntil'))
  expect(await getCongress(services.read, above, congressId, TODAY)).toMatchObject({ vacant: 2, added: 0 })
})

test('whoever goes on for it still records what happened until its last day', async () => {
  const onLastDay = { congressId, version: 2, kind: 'by-election', count: 1, decisionNumber: '20-QĐ/HND' }
  await perform(services, heir, changeMembers, { ...onLastDay, changedOn: LAST_DAY })
  expect(await getCongress(services.read, above, congressId, TODAY)).toMatchObject({ vacant: 1, added: 1 })
})

test('a congress is shown as it stood on the day asked for, with the changes of that day', async () => {
  const on = (day: IsoDate) => getCongress(services.read, heir, congressId, TODAY, day)
  expect((await on('2019-01-01')).day).toBe('2020-07-01')
  expect(await on('2024-06-01')).toMatchObject({ state: 'planned', changes: [], heldFrom: undefined })
  expect(await on('2024-09-14')).toMatchObject({ state: 'incomplete', vacant: 2, changes: [], endedOn: undefined })
  expect((await on(TODAY)).changes).toHaveLength(1)
})
