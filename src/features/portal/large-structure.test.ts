import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDistrict, givenHolder, givenLargeTree, type TestOrganisation } from '#features/organisations/testing.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { loader as loadContact } from './pages/standing/contact.tsx'
import { loader as loadOrganisation } from './pages/structure/organisation.tsx'
import { loader as loadChart } from './pages/structure/organisations.tsx'
import type { PublicOrganisation } from './queries/structure/public-organisation.ts'
import { readStructure, type Structure } from './queries/structure/read-structure.ts'

/** So many bodies a page shows at most. */
const MOST = 200

let services: TestServices
let ids: Record<TestOrganisation, string>
let chartBefore: Structure
let count: number

beforeAll(async () => {
  services = await openTestServices(new Date().toISOString())
  ids = await givenDistrict(services)
  chartBefore = await chart()
  count = 8 + (await givenLargeTree(services))
})
afterAll(() => services.close())

function args(path: string, params: Record<string, string> = {}) {
  const context = new RouterContextProvider()
  const say = (code: string) => code
  context.set(requestContext, { services, actor: undefined, locale: 'vi', requestId: '', nonce: '', say })
  return { context, params, request: new Request(services.config.publicUrl + path) } as never
}
const asked = (query: string) => loadChart(args(`/to-chuc${query}`))
async function chart(): Promise<Structure> {
  const { structure } = await asked('')
  if (!structure) throw new Error('A search is no chart')
  return structure
}
const body = (href: string) => loadOrganisation(args(href, { slugAndId: href.slice(9).replace(/\?.*/, '') }))
const answer = (loading: Promise<unknown>) =>
  loading.then(
    () => 200,
    (thrown: Response) => [thrown.status, thrown.headers.get('Location')],
  )

const shown = (organisations: readonly PublicOrganisation[]): PublicOrganisation[] =>
  organisations.flatMap((one) => [one, ...shown(one.children)])

async function named(name: string): Promise<PublicOrganisation> {
  const found = shown((await chart()).organisations).find((one) => one.name === name)
  if (!found) throw new Error(`${name} is not on the chart`)
  return found
}

test('a page beyond the last of a level is a missing page, and words in place of a number are the first', async () => {
  const { href } = await named('Huyện ủy số 9')
  for (const query of ['?trang=3', '?trang=99999']) expect(await answer(body(href + query)), query).toEqual([404, null])
  expect(await answer(asked('?trang=2'))).toEqual([404, null])
  expect((await body(`${href}?trang=hai`)).page).toBe(1)
})

test('other words before the id lead to the same page of the organisation', async () => {
  const { href } = await named('Huyện ủy số 9')
  const other = `/to-chuc/cu-${href.split('-').at(-1)}?trang=2`
  expect(await answer(body(other))).toEqual([301, `${href}?trang=2`])
})

test('a tree that fits is on the chart whole', () => {
  expect(shown(chartBefore.organisations)).toHaveLength(8)
  expect([chartBefore.isFolded, chartBefore.pages]).toEqual([false, 1])
})

test('of a tree that does not fit, the chart shows the upper levels with the number below each', async () => {
  const structure = await chart()
  const [below, last] = [await named('Huyện ủy số 0'), await named('Huyện ủy số 9')]
  expect(shown(structure.organisations).length).toBeLessThanOrEqual(MOST)
  expect([below.childCount, below.children, last.childCount]).toEqual([12, [], 227])
  expect([structure.isFolded, structure.pages]).toEqual([true, 1])
})

test('every organisation is reached from the chart, page by page, and each on one page of its own superior only', async () => {
  const reached: string[] = []
  const walk = async ({ organisations }: Structure): Promise<void> => {
    for (const one of shown(organisations)) {
      reached.push(one.id)
      if (one.childCount === 0 || one.children.length > 0) continue
      const { structure } = await body(one.href)
      expect(shown(structure.organisations).length).toBeLessThanOrEqual(MOST)
      await walk(structure)
      for (let page = 2; page <= structure.pages; page += 1)
        await walk((await body(`${one.href}?trang=${page}`)).structure)
    }
  }
  await walk(await chart())
  expect(reached).toHaveLength(count)
  expect(new Set(reached).size).toBe(count)
})

test('a body is found by words of its name, however they are typed, with its superior', async () => {
  const search = async (words: string) => (await asked(`?q=${encodeURIComponent(words)}`)).named
  for (const nobody of ['khong co', '%', '…', '\0']) expect((await search(nobody))?.found, nobody).toEqual([])
  const { named: many } = await asked('?q=khoi+dan+van')
  expect([many?.found.length, many?.areCut]).toEqual([50, true])
  const found = (await search('XA 9.11'))?.found
  expect(found?.map(({ name, superior }) => [name, superior])).toEqual([['Ban Dân vận xã 9.11', 'Huyện ủy số 9']])
  expect(await answer(body(found?.[0]?.href ?? ''))).toBe(200)
})

test('the page of one organisation shows its posts, those above it and those directly below it', async () => {
  await givenHolder(services, ids['khe-truc'], 'Trưởng khối', 'Lò Văn Bình')
  const [, advisory] = shown(chartBefore.organisations)
  const { structure } = await body(advisory?.href ?? '')
  const own = structure.organisations.find(({ id }) => id === ids['khe-truc'])
  expect(own?.posts.map(({ holder }) => holder)).toEqual(['Lò Văn Bình'])
  const page = await body(own?.href ?? '')
  expect(page.steps.map(({ label }) => label)).toEqual(['Huyện ủy Suối Trăng', 'Ban Dân vận Huyện ủy Suối Trăng'])
  expect(page.organisation.posts.map(({ holder }) => holder)).toEqual(['Lò Văn Bình'])
  expect(page.structure.organisations.map(({ name }) => name)).toEqual(['UBND xã Khe Trúc', 'Hội Nông dân xã Khe Trúc'])
})

test('the contact page names no more bodies than fit', async () => {
  await services.db.updateTable('organisation_version').set({ office_phone: '0211 000 000' }).execute()
  const { bodies } = await loadContact(args('/lien-he'))
  expect(bodies.map(({ name }) => name)).toContain('Huyện ủy số 9')
  expect(bodies.length).toBeLessThanOrEqual(MOST)
})

test('heads that do not fit are on pages of the chart, and each on one', async () => {
  await services.db.deleteFrom('reporting_line').execute()
  const first = await readStructure(services.read, undefined)
  const pages = await Promise.all([1, 2].map((page) => readStructure(services.read, undefined, { page })))
  const heads = pages.flatMap(({ organisations }) => organisations.map(({ id }) => id))
  expect([first.pages, first.organisations.length]).toEqual([2, MOST])
  expect(new Set(heads).size).toBe(count)
})
