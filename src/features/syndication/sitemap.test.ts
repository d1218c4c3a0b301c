import { XMLParser } from 'fast-xml-parser'
import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle } from '#features/articles/index.ts'
import { givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDocumentTypes, givenPublishedDocument } from '#features/library/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { addTopic } from '#features/topics/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { loader as feedLoader } from './pages/feed.ts'
import { loader } from './pages/sitemap.ts'
import { composeSitemap, MOST_PAGES, partsOf } from './sitemap.ts'

let services: TestServices
let editor: Actor
let publisher: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const { advisory } = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', advisory])
  await givenSections(services)
  await givenDocumentTypes(services)
  for (const name of ['Dân vận khéo', 'Chưa có bài']) await perform(services, systemActor, addTopic, { name })
  await published('Có chủ đề', ['dan-van-kheo'])
  await published('Không chủ đề')
  await givenPublishedDocument(services, { editor, publisher }, '05-KH/BDV')
})
afterAll(() => services.close())

async function published(title: string, topics: readonly string[] = []): Promise<void> {
  const { articleId } = await perform(services, editor, createArticle, {
    ...{ organisationId: editor.organisationId, title, sectionSlug: 'tin-tuc', body: `Đoạn văn của ${title}.` },
    ...{ byline: 'Ngọc Oánh', topics, updatedOn: '03/09/2024' },
  })
  await givenPublication(services, editor, publisher, articleId)
}

type Loading = (args: Parameters<typeof loader>[0]) => Promise<Response>

async function answer(load: Loading, path: string, params: Record<string, string>): Promise<string> {
  const context = new RouterContextProvider()
  context.set(requestContext, {
    services,
    actor: undefined,
    locale: 'vi',
    requestId: '',
    nonce: '',
    say: (code) => code,
  })
  const request = new Request(services.config.publicUrl + path)
  const loaded = await load({ context, params, request } as unknown as Parameters<typeof loader>[0])
  return loaded.text()
}

const sitemap = async (name?: string) =>
  new XMLParser({ isArray: (tag) => tag === 'url' || tag === 'sitemap' }).parse(
    await answer(loader, '/sitemap.xml', name === undefined ? {} : { name }),
  )
const paths = async (name: string): Promise<string[]> =>
  (await sitemap(name)).urlset.url.map(({ loc }: { loc: string }) => new URL(loc).pathname)

test('a sitemap that is not there is a missing page', async () => {
  for (const name of [
    'tin-1999.xml',
    'van-ban-2.xml',
    'van-ban',
    'trangtrai.xml',
    'danh-muc-0.xml',
    'to-chuc-2.xml',
    'to-chuc-1.xml',
  ]) {
    await expect(sitemap(name), name).rejects.toMatchObject({ status: 404 })
  }
})

test('the list names a sitemap of pages, of lists, of documents, of organisations, of news and of every year', async () => {
  const files = (await sitemap()).sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc.split('/').at(-1))
  expect(files.toSorted()).toEqual([
    'danh-muc.xml',
    'moi.xml',
    'tin-2024.xml',
    'to-chuc.xml',
    'trang.xml',
    'van-ban.xml',
  ])
})

test('topics with something under them, authors and months of the archive are listed with their latest change', async () => {
  const { url } = (await sitemap('danh-muc.xml')).urlset
  expect(url.map(({ loc }: { loc: string }) => new URL(loc).pathname)).toEqual([
    '/chu-de/dan-van-kheo',
    '/tac-gia/ngoc-oanh',
    '/luu-tru/2024/09',
  ])
  for (const { lastmod } of url) expect(lastmod).toBe('2024-10-05T02:00:00.000Z')
})

test('every document has its own page in a sitemap, and every organisation', async () => {
  expect(await paths('van-ban.xml')).toEqual([expect.stringMatching(/^\/van-ban\/[a-z0-9-]+-\w+$/)])
  const places = [...(await paths('trang.xml')), ...(await paths('to-chuc.xml'))]
  const { count } = await services.read
    .selectFrom('portal.organisation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(places.filter((path) => path.startsWith('/to-chuc/'))).toHaveLength(count)
  expect(new Set(places).size).toBe(places.length)
})

test('what is more than one sitemap may hold is cut into several, and nothing is lost', () => {
  const pages = Array.from({ length: MOST_PAGES + 1 }, (_, at) => ({ address: `https://danvan.example/${at}` }))
  const parts = partsOf(pages)
  expect(parts.map((part) => part.length)).toEqual([MOST_PAGES, 1])
  expect(parts.flat()).toEqual(pages)
  expect(new XMLParser().parse(composeSitemap(parts[1] ?? [])).urlset.url.loc).toBe(
    `https://danvan.example/${MOST_PAGES}`,
  )
})

test('a topic has its feeds, with its own articles only', async () => {
  const feed = (slug: string) => answer(feedLoader as unknown as Loading, `/chu-de/${slug}/feed.json`, { slug })
  await expect(feed('khong-co')).rejects.toMatchObject({ status: 404 })
  const { items, home_page_url } = JSON.parse(await feed('dan-van-kheo'))
  expect(items.map(({ title }: { title: string }) => title)).toEqual(['Có chủ đề'])
  expect(home_page_url).toMatch(/\/chu-de\/dan-van-kheo$/)
})
