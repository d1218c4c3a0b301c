import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { describeLocality, establishAreas } from './index.ts'

let services: TestServices
beforeAll(async () => {
  services = await openTestServices()
})
afterAll(() => services.close())

const nobody = { accountId: systemActor.accountId, name: 'Không quyền', organisationId: '', roles: [] }
const said = { name: 'Huyện Một', portalName: 'Cổng Một', documentPlace: 'Một', term: '2020-2025' }
const one = (key: string, parent: string | null) => ({ key, name: `Xã ${key}`, kind: 'commune' as const, parent })

test('only an administrator says what the locality is and which areas it has', async () => {
  const refused = { detail: { kind: 'forbidden', code: 'organisations.manage-denied' } }
  await expect(perform(services, nobody, describeLocality, said)).rejects.toMatchObject(refused)
  const areas = perform(services, nobody, establishAreas, { from: '2020-07-01', areas: [one('a', null)] })
  await expect(areas).rejects.toMatchObject(refused)
})

test('a term that is not two years is refused, and nothing is written', async () => {
  const wrong = perform(services, systemActor, describeLocality, { ...said, term: '2020' })
  await expect(wrong).rejects.toMatchObject({ detail: { fields: [{ path: '/term', code: 'input.invalid' }] } })
  expect(await services.read.selectFrom('locality').selectAll().execute()).toEqual([])
})

test('the locality is described again and again, but whether it is a demonstration is settled the first time', async () => {
  await perform(services, systemActor, describeLocality, said)
  await perform(services, systemActor, describeLocality, { ...said, name: 'Huyện Hai', demonstration: true })
  const rows = await services.read.selectFrom('locality').select(['name', 'demonstration', 'phone']).execute()
  expect(rows).toEqual([{ name: 'Huyện Hai', demonstration: false, phone: '' }])
})

test('an area that lies in one later in the list, in itself or in none that exists is refused with the others', async () => {
  const areas = [one('a', 'b'), one('b', null), one('c', 'c'), one('d', 'x')]
  await expect(perform(services, systemActor, establishAreas, { from: '2020-07-01', areas })).rejects.toMatchObject({
    detail: { fields: [{ path: '/areas/0/parent' }, { path: '/areas/2/parent' }, { path: '/areas/3/parent' }] },
  })
  expect(await services.read.selectFrom('area').selectAll().execute()).toEqual([])
})

test('areas lie in those before them and in those established earlier', async () => {
  const from = '2020-07-01'
  const first = await perform(services, systemActor, establishAreas, { from, areas: [one('a', null), one('b', 'a')] })
  const second = await perform(services, systemActor, establishAreas, { from, areas: [one('c', first.ids.b ?? null)] })
  const rows = await services.read.selectFrom('area_version').select(['area_id', 'parent_id']).orderBy('name').execute()
  expect(rows).toEqual([
    { area_id: first.ids.a, parent_id: null },
    { area_id: first.ids.b, parent_id: first.ids.a },
    { area_id: second.ids.c, parent_id: first.ids.b },
  ])
})
