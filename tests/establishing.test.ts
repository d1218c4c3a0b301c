import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { establishAreas, establishOrganisations } from '#features/organisations/index.ts'
import {
  dump,
  givenDecree,
  givenFigures,
  givenProvince,
  PAST,
  type ProvinceKey,
  RUNNING,
} from '#features/reorganisations/testing.ts'
import { rebuildRollups, rollUp } from '#features/rollups/index.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

const NOWHERE = '01923456-789a-7bcd-8ef0-0000000000c1'
let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
})
afterEach(() => services.close())

const establish = (from: string, parent: string, more: { areaId?: string; decisionDate?: string } = {}) => {
  const { decisionDate = from, areaId } = more
  const body = {
    key: 'x',
    name: 'X',
    shortName: 'x',
    symbol: '',
    kind: 'K',
    areaId,
    lines: [{ parent, axis: 'territory' }],
  }
  const decree = { decisionNumber: '13-QĐ/TU', decisionDate, from, organisations: [body] }
  return perform(services, systemActor, establishOrganisations, decree)
}
const problemsOf = async (doing: () => Promise<unknown>) => {
  const before = await dump(services, 'tree')
  const error = await doing().catch((thrown: unknown) => thrown)
  if (!(error instanceof Problem)) throw error ?? new Error('It was done')
  expect(await dump(services, 'tree')).toEqual(before)
  return error.detail.fields.map(({ path, code }) => `${path} ${code.split('.')[1]}`)
}

test('days in the wrong order, an area nobody knows and a superior that is not there yet are named at once', async () => {
  const { established } = await givenDecree(services, '2024-05-10', [
    { kind: 'establish', key: 'n', name: 'N', shortName: 'n', organisationKind: 'K', parent: ids.d1 },
  ])
  const early = () => establish('2024-05-09', established.n ?? '', { areaId: NOWHERE, decisionDate: '2024-05-12' })
  expect(await problemsOf(early)).toEqual([
    '/from from-early',
    '/organisations/0/areaId unknown-area',
    '/organisations/0/lines/0/parent parent-not-yet',
  ])
  await establish('2024-05-10', established.n ?? '')
})

test('a list that is established twice is refused whole, on its day, earlier and later; under another superior the name is free', async () => {
  const body = (key: string, name: string, parent: string) => ({
    ...{ key, name, shortName: key, symbol: '', kind: 'K' },
    lines: parent ? [{ parent, axis: 'territory' }] : [],
  })
  const both = (from: string, first: string, second: string, parent: string) =>
    perform(services, systemActor, establishOrganisations, {
      ...{ decisionNumber: '13-QĐ/TU', decisionDate: '2024-05-01', from },
      organisations: [body('a', first, parent), body('b', second, 'a'), body('h', `Đứng đầu ${parent}`, '')],
    })
  await both('2024-05-10', 'Trung tâm Mới', 'Tổ một', ids.d1)
  const again = [0, 1, 2].map((at) => `/organisations/${at}/name same-name`)
  for (const from of ['2024-05-10', '2024-05-02', '2024-05-20'])
    expect(await problemsOf(() => both(from, 'TRUNG TÂM  mới', 'tổ một', ids.d1))).toEqual(again)
  await both('2024-05-10', 'Trung tâm Mới', 'Tổ một', ids.d2)
})

test('nothing lies in an area that ended, neither a body nor another area', async () => {
  const area = (key: string, parent: string | null) => ({ key, name: key, kind: 'commune', parent })
  const { ids: areas } = await perform(services, systemActor, establishAreas, {
    from: '2020-07-01',
    areas: [area('a', null)],
  })
  const { a = '' } = areas
  await givenDecree(services, '2024-05-10', [{ kind: 'dissolve-area', body: a }])
  const below = () => perform(services, systemActor, establishAreas, { from: '2024-05-01', areas: [area('b', a)] })
  expect(await problemsOf(below)).toEqual(['/areas/0/parent unknown-area'])
  expect(await problemsOf(() => establish('2024-05-01', ids.d1, { areaId: a }))).toEqual([
    '/organisations/0/areaId unknown-area',
  ])
})

test('a tree that signed reports stand on stays: nothing is established before the end of their period', async () => {
  await givenFigures(services, [{ body: ids.c1, period: PAST, state: 'approved', values: [1, 2] }])
  expect(await problemsOf(() => establish('2024-03-31', ids.d1))).toEqual(['/from signed-later'])
  await establish('2024-04-01', ids.d1)
})

test('a body that is established in a running period owes its report from that moment on', async () => {
  await givenFigures(services, [{ body: ids.c1, period: RUNNING, state: 'submitted', values: [1, 2] }])
  const owed = async () => {
    await rollUp(services)
    const { rows } = await sql<{
      n: number
    }>`select n_expected as n from rollup where organisation_id = ${ids.province}::uuid
      and period_id = ${RUNNING}::uuid and axis = 'territory'`.execute(services.db)
    return rows[0]?.n ?? 0
  }
  const before = await owed()
  await establish('2024-05-20', ids.d1)
  expect(await owed()).toBe(before + 1)
  expect((await rebuildRollups(services)).differences).toEqual([])
})
