import { sql } from 'kysely'
import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '#platform/command.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { establishOrganisations } from './commands/establish-organisations.ts'
import { loader as treePage } from './pages/tree.tsx'
import { loader as comparisonPage } from './pages/tree-comparison.tsx'
import { rebuildTree } from './rebuild-tree.ts'
import { givenDistrict, type TestOrganisation } from './testing.ts'

const TODAY = '2025-12-01'
const MERGED_ON = '2025-07-01'
const COMMUNES = 25
let services: TestServices
let ids: Record<TestOrganisation, string>

beforeAll(async () => {
  services = await openTestServices(`${TODAY}T02:40:00Z`)
  ids = await givenDistrict(services)
  await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '02-QĐ/HU',
    decisionDate: '2020-06-30',
    from: '2020-07-01',
    organisations: Array.from({ length: COMMUNES }, (_, at) => ({
      key: `k${at}`,
      name: `Khối Dân vận xã Bản ${at + 10}`,
      shortName: `Bản ${at + 10}`,
      symbol: 'DV',
      kind: 'KHOI_DV',
      lines: [{ parent: ids.advisory, axis: 'territory' }],
    })),
  })
  await services.db.transaction().execute(async (tx) => {
    for (const table of ['organisation_version', 'reporting_line'] as const)
      await sql`update ${sql.table(table)} set valid = daterange(lower(valid), ${MERGED_ON}::date)
        where ${sql.ref(table === 'reporting_line' ? 'child_id' : 'organisation_id')} = ${ids['khe-truc-farmers']}::uuid`.execute(
        tx,
      )
    await rebuildTree(tx, 'territory')
    await rebuildTree(tx, 'line')
  })
})
afterAll(() => services.close())

function open<T>(page: (args: T) => Promise<unknown>, address: string) {
  const context = new RouterContextProvider()
  const say = (code: string) => code
  context.set(requestContext, { services, actor: systemActor, locale: 'vi', requestId: '', nonce: '', say })
  return page({ context, request: new Request(`http://localhost${address}`), params: {} } as T)
}
type TreeData = Awaited<ReturnType<typeof treePage>>
const tree = (query: string) => open(treePage, `/lam-viec/to-chuc${query}`) as Promise<TreeData>
type ComparisonData = Awaited<ReturnType<typeof comparisonPage>>
const comparison = (query: string) =>
  open(comparisonPage, `/lam-viec/to-chuc/khac-biet${query}`) as Promise<ComparisonData>
const shown = async (query: string) => new Set((await tree(query)).branch?.nodes.map(({ id }) => id))

test('a search for a body that ended names it with its last day, one before a body began its first, and what is there not again', async () => {
  const { search } = await tree('?tim=hoi+nong+dan+khe+truc')
  expect([search?.count, search?.elsewhen]).toEqual([
    0,
    {
      count: 1,
      found: [{ id: ids['khe-truc-farmers'], name: 'Hội Nông dân xã Khe Trúc', day: '2025-06-30', isOver: true }],
    },
  ])
  const early = (await tree('?tim=na+may&ngay=01/01/2019')).search
  expect(early?.elsewhen?.found.map(({ day, isOver }) => [day, isOver])).toEqual([
    ['2020-07-01', false],
    ['2020-07-01', false],
  ])
  expect((await tree('?tim=na+may')).search).toMatchObject({ count: 2, elsewhen: { count: 0 } })
})

test('a tree opens folded to where it first forks; the address opens the way to a body, or all of a small one', async () => {
  const folded = await shown('')
  expect([folded.size, folded.has(ids['khe-truc']), folded.has(ids['khe-truc-government'])]).toEqual([
    2 + 3 + COMMUNES,
    true,
    false,
  ])
  const way = await shown(`?mo=${ids['khe-truc']}`)
  expect(way.has(ids['khe-truc-government'])).toBe(true)
  expect(way.has(ids['na-may-government'])).toBe(false)
  const all = await shown('?mo=het')
  expect([all.size, all.has(ids['na-may-government'])]).toEqual([7 + COMMUNES, true])
})

test('beside the way many siblings are folded to the first twelve and the one it leads through, and counted', async () => {
  const { branch } = await tree(`?mo=${ids['na-may']}`)
  const siblings = branch?.nodes.filter(({ parentId }) => parentId === ids.advisory).map(({ id }) => id) ?? []
  expect(siblings).toHaveLength(13)
  expect(siblings).toContain(ids['na-may'])
  expect(branch?.folded.get(ids.advisory)).toBe(3 + COMMUNES)
  const whole = (await tree(`?mo=${ids.advisory}`)).branch
  expect(whole?.nodes.filter(({ parentId }) => parentId === ids.advisory)).toHaveLength(3 + COMMUNES)
  expect(whole?.folded.size).toBe(0)
})

test('two days are compared from the day before the newest change to today, and in their order however they are typed', async () => {
  const usual = await comparison('')
  expect(usual.days).toEqual({ from: '2025-06-30', until: TODAY })
  expect(usual.differences.map(({ kind, name }) => [kind, name])).toEqual([['closed', 'Hội Nông dân xã Khe Trúc']])
  const turned = await comparison('?tu=01/12/2025&den=30/06/2025')
  expect([turned.isTurned, turned.days, turned.typed]).toEqual([
    true,
    usual.days,
    { from: '30/06/2025', until: '01/12/2025' },
  ])
  expect(turned.differences).toEqual(usual.differences)
})
