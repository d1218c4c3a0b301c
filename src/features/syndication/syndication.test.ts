import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDraft, givenPublication, givenSections } from '#features/articles/testing.ts'
import { createAuth, signInOut } from '#features/identity/index.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createApp } from '#src/app.ts'
import { FEED_FORMS } from './feed.ts'
import { readFeed } from './queries/read-feed.ts'
import { listNews, listPlaces, listYear, listYears } from './queries/read-sitemap.ts'
import { composeSecurityTxt } from './security-txt.ts'
import { composeIndex } from './sitemap.ts'

const ORIGIN = 'https://danvan.example'

let services: TestServices
let app: ReturnType<typeof createApp>
let editor: Actor
let publisher: Actor

beforeAll(async () => {
  services = await openTestServices('2023-12-31T16:59:00Z')
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  await givenSections(services)
  app = createApp({
    services,
    identity: signInOut(services, createAuth(services, 'a secret that is only for tests, 32+')),
  })
  await published('Cuối năm')
  services.clock.set('2023-12-31T17:01:00Z')
  await published('Đầu năm')
  await givenDraft(services, editor, editor.organisationId, 'Bản nháp kín')
})
afterAll(() => services.close())

async function published(title: string): Promise<string> {
  const { articleId } = await givenDraft(services, editor, editor.organisationId, title)
  return (await givenPublication(services, editor, publisher, articleId)).href
}
const get = async (path: string) => {
  const answer = await app.request(`http://localhost:3000/api/v1${path}`)
  return { status: answer.status, origin: answer.headers.get('access-control-allow-origin'), body: await answer.json() }
}

test('a feed of a section that is not there is none', async () => {
  expect(await readFeed(services.read, { name: 'rss.xml', sectionSlug: 'khong-co', origin: ORIGIN })).toBeUndefined()
})

test('a feed holds the whole text of what is published and nothing of a draft', async () => {
  const feed = await readFeed(services.read, { name: 'atom.xml', sectionSlug: 'tin-tuc', origin: ORIGIN })
  expect(feed?.self).toBe(`${ORIGIN}/chuyen-muc/tin-tuc/atom.xml`)
  expect(feed?.items.map(({ title }) => title)).toEqual(['Đầu năm', 'Cuối năm'])
  expect(feed?.items[0]?.html).toContain('<p>Đoạn văn của bài Đầu năm.</p>')
  for (const { compose } of Object.values(FEED_FORMS)) if (feed) expect(compose(feed)).not.toContain('kín')
})

test('years turn at midnight in Vietnam, and every published article is in exactly one of them', async () => {
  const years = await listYears(services.read)
  expect(years.map(({ year, part }) => [year, part])).toEqual([
    [2024, 1],
    [2023, 1],
  ])
  const pages = await Promise.all(years.map((one) => listYear(services.read, ORIGIN, one)))
  expect(pages.map((year) => year.map(({ address }) => address.replace(/-[0-9a-z]+$/, '')))).toEqual([
    [`${ORIGIN}/tin/dau-nam`],
    [`${ORIGIN}/tin/cuoi-nam`],
  ])
  const { sitemap } = new XMLParser().parse(composeIndex(pages.flat())).sitemapindex
  expect(sitemap).toHaveLength(2)
})

test('the news sitemap forgets what is older than two days', async () => {
  const at = (instant: string) => listNews(services.read, ORIGIN, new Date(instant))
  expect(await at('2024-01-01T00:00:00Z')).toHaveLength(2)
  expect((await at('2024-01-02T17:00:30Z')).map(({ title }) => title)).toEqual(['Đầu năm'])
  expect(await at('2024-01-03T00:00:00Z')).toEqual([])
})

test('home and sections tell when something in them last changed', async () => {
  const places = await listPlaces(services.read, ORIGIN)
  expect(places.slice(0, 3).map(({ address }) => address)).toEqual([
    `${ORIGIN}/`,
    `${ORIGIN}/chuyen-muc/tin-tuc`,
    `${ORIGIN}/chuyen-muc/hoi-nghi`,
  ])
  expect(places.slice(0, 3).map(({ modifiedAt }) => modifiedAt?.toISOString())).toEqual([
    '2023-12-31T17:01:00.000Z',
    '2023-12-31T17:01:00.000Z',
    undefined,
  ])
})

test('the API refuses what it does not understand, every field at once', async () => {
  const { status, body } = await get('/portal/articles?limit=1000&after=hom-qua')
  expect(status).toBe(422)
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/after', '/limit'])
  expect((await get('/portal/articles?after=2024-02-31.1')).status).toBe(422)
  expect((await get('/portal/articles/zzzzzzzzzz')).status).toBe(404)
})

test('without an account and from any site, the API gives published articles page by page and one by one', async () => {
  const first = await get('/portal/articles?limit=1')
  expect([first.status, first.origin]).toEqual([200, '*'])
  const second = await get(`/portal/articles?limit=1&after=${first.body.next}`)
  expect([...first.body.data, ...second.body.data].map(({ title }) => title)).toEqual(['Đầu năm', 'Cuối năm'])
  expect(second.body.next).toBeUndefined()
  const { body } = await get(`/portal/articles/${first.body.data[0].id}`)
  expect(body.data).toMatchObject({
    title: 'Đầu năm',
    publishedAt: '2023-12-31T17:01:00.000Z',
    blocks: [{ kind: 'paragraph', text: 'Đoạn văn của bài Đầu năm.' }],
  })
  expect((await get('/portal/sections')).body.data).toContainEqual({ slug: 'hoi-nghi', name: 'Hội nghị' })
})

test('whoever finds a weakness is told whom to tell, for less than a year', () => {
  const text = composeSecurityTxt({ origin: ORIGIN, phone: '0200 000 0012', now: new Date('2024-10-05T02:00:00Z') })
  expect(text.split('\n').slice(0, 3)).toEqual([
    `Contact: ${ORIGIN}/lien-he`,
    'Contact: tel:02000000012',
    'Expires: 2025-04-03T00:00:00Z',
  ])
})
