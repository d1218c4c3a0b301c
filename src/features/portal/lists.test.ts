import fc from 'fast-check'
import { sql } from 'kysely'
import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle, getArticle, saveArticle } from '#features/articles/index.ts'
import { givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDocumentTypes, givenPublishedDocument } from '#features/library/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { addTopic } from '#features/topics/index.ts'
import { slug } from '#kernel/vietnamese.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { readSql } from '#platform/database.server.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { loader as author } from './pages/lists/author.tsx'
import { loader as month } from './pages/lists/month.tsx'
import { loader as topic } from './pages/lists/topic.tsx'
import { findDocument } from './queries/library/find-document.ts'
import { listDocumentChoices, listPublishedDocuments } from './queries/library/published-documents.ts'
import { listArchiveMonths } from './queries/lists/named-pages.ts'

let services: TestServices
let editor: Actor
let publisher: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  await givenSections(services)
  await givenDocumentTypes(services)
})
afterAll(() => services.close())

async function publish(title: string, more: object): Promise<string> {
  const text = { title, sectionSlug: 'tin-tuc', body: 'Một đoạn.', ...more }
  const written = await perform(services, editor, createArticle, { organisationId: editor.organisationId, ...text })
  await givenPublication(services, editor, publisher, written.articleId)
  return written.articleId
}

/** Titles on a list's page, or the status it is refused with. */
async function titles(loader: unknown, params: Record<string, string>, query = ''): Promise<string[] | number> {
  const context = new RouterContextProvider()
  context.set(requestContext, {
    services,
    actor: undefined,
    locale: 'vi',
    requestId: '',
    nonce: '',
    say: (code) => code,
  })
  const load = loader as (args: object) => Promise<{ listed: { lines: { title: string }[] } }>
  const request = new Request(`http://localhost:3000/${query}`)
  return load({ context, params, request }).then(
    ({ listed }) => listed.lines.map(({ title }) => title),
    ({ status }: Response) => status,
  )
}

const namesOf = async (byline: string) =>
  (await readSql(services.read, sql<{ name: string }>`select name from byline_names(${byline})`))
    .map(({ name }) => name)
    .sort()

test('topics, authors and months that nobody has are missing pages', async () => {
  expect(await titles(topic, { slug: 'khong-co' })).toBe(404)
  expect(await titles(author, { slug: 'khong-ai' })).toBe(404)
  for (const [year, of] of [
    ['2024', '13'],
    ['2024', '1'],
    ['xx', '10'],
    ['2031', '10'],
    ['99999', '10'],
  ]) {
    expect(await titles(month, { year: year ?? '', month: of ?? '' })).toBe(404)
  }
})

test.each([
  ['Ngọc Oánh', ['Ngọc Oánh']],
  ['Tin, ảnh: Ngọc Oánh', ['Ngọc Oánh']],
  ['Bài và ảnh: Vi Thu Hằng – Lò Văn Đạt', ['Lò Văn Đạt', 'Vi Thu Hằng']],
  ['Ngọc Oánh, ảnh: Hoàng Đức', ['Hoàng Đức', 'Ngọc Oánh']],
  ['TÁC GIẢ: Lò Thị Ánh và Đặng Sang', ['Lò Thị Ánh', 'Đặng Sang']],
  ['Ngọc Oánh (Theo Báo Nhân dân)', ['Ngọc Oánh']],
  ['Nguồn: Cổng thông tin tỉnh', []],
  ['Ngọc Oánh; Ngọc Oánh', ['Ngọc Oánh']],
  ['', []],
])('the byline “%s” names %j', async (byline, names) => {
  expect(await namesOf(byline)).toEqual([...names].sort())
})

test('the database makes of a name the same address as the program', async () => {
  const letters = fc.constantFrom(
    ..."aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĐÂƠƯ '-",
  )
  const names = fc.array(
    fc.string({ unit: letters, minLength: 1, maxLength: 30 }).filter((name) => /\p{L}/u.test(name)),
    { minLength: 50, maxLength: 50 },
  )
  await fc.assert(
    fc.asyncProperty(names, async (list) => {
      const rows = await readSql(
        services.read,
        sql<{
          slug: string
        }>`select name_slug(name) as slug from unnest(${list}::text[]) with ordinality as given (name, at) order by at`,
      )
      expect(rows.map((row) => row.slug)).toEqual(list.map((name) => slug(name)))
    }),
    { numRuns: 20 },
  )
})

test('an article is found by its names, its topics and its month, only while it is published with them', async () => {
  await perform(services, systemActor, addTopic, { name: 'Nước sạch' })
  const articleId = await publish('Nước về bản', {
    byline: 'Bài: Vi Thu Hằng, ảnh: Lò Văn Đạt',
    topics: ['nuoc-sach'],
    updatedOn: '30/09/2024',
  })
  await publish('Bài khác', { byline: 'Vi Thu Hằng', updatedOn: '01/10/2024' })
  expect(await titles(author, { slug: 'lo-van-dat' })).toEqual(['Nước về bản'])
  expect(await titles(author, { slug: 'vi-thu-hang' })).toEqual(['Bài khác', 'Nước về bản'])
  expect(await titles(topic, { slug: 'nuoc-sach' })).toEqual(['Nước về bản'])
  expect(await titles(month, { year: '2024', month: '09' })).toEqual(['Nước về bản'])
  expect(await titles(month, { year: '2024', month: '09' }, '?trang=2')).toBe(404)
  expect(await listArchiveMonths(services.read)).toEqual([
    { year: 2024, month: 10, articles: 1 },
    { year: 2024, month: 9, articles: 1 },
  ])
  const { version, title, sectionSlug, topics, hash } = await getArticle(services.read, editor, articleId, '2024-10-05')
  expect(topics).toEqual(['nuoc-sach'])
  await perform(services, editor, saveArticle, {
    articleId,
    version,
    title,
    sectionSlug,
    body: 'Một đoạn.',
    byline: 'Lò Văn Đạt',
    updatedOn: '30/09/2024',
  })
  expect(await titles(topic, { slug: 'nuoc-sach' })).toEqual(['Nước về bản'])
  await givenPublication(services, editor, publisher, articleId)
  expect(await titles(topic, { slug: 'nuoc-sach' })).toEqual([])
  expect(await titles(author, { slug: 'vi-thu-hang' })).toEqual(['Bài khác'])
  expect((await getArticle(services.read, editor, articleId, '2024-10-05')).hash).not.toBe(hash)
})

test('more than five topics, or one that is not in the list, are refused', async () => {
  const text = { organisationId: editor.organisationId, title: 'x', sectionSlug: 'tin-tuc' }
  const refused = (topics: string[]) =>
    perform(services, editor, createArticle, { ...text, topics }).catch(({ detail }) => detail.fields[0].code)
  expect(await refused(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('articles.too-many-topics')
  expect(await refused(['khong-co'])).toBe('articles.unknown-topic')
})

test('documents are narrowed by type, year, body and words without accents, and a pattern’s signs are only signs', async () => {
  const by = { editor, publisher }
  await givenPublishedDocument(services, by, '12-KH/HU', { abstract: 'về đối thoại với nhân dân' })
  await givenPublishedDocument(services, by, '58-TB/HU', {
    typeSlug: 'thong-bao',
    signedOn: '04/10/2023',
    issuingBody: 'Huyện ủy',
    abstract: 'kết luận hội nghị 100%',
  })
  const numbers = async (filter: object) =>
    (await listPublishedDocuments(services.read, filter, { limit: 10 })).documents.map(
      ({ numberSymbol }) => numberSymbol,
    )
  expect(await numbers({})).toEqual(['12-KH/HU', '58-TB/HU'])
  expect(await numbers({ words: 'nhan DAN doi thoai' })).toEqual(['12-KH/HU'])
  expect(await numbers({ words: 'Thông báo' })).toEqual(['58-TB/HU'])
  expect(await numbers({ words: '100%' })).toEqual(['58-TB/HU'])
  expect(await numbers({ words: '%_' })).toEqual([])
  expect(await numbers({ typeSlug: 'thong-bao', year: 2023, bodySlug: 'huyen-uy' })).toEqual(['58-TB/HU'])
  expect(await numbers({ typeSlug: 'thong-bao', year: 2024 })).toEqual([])
  const { types, years, bodies } = await listDocumentChoices(services.read)
  expect([types.map((one) => one.slug), years, bodies.map((one) => one.slug)]).toEqual([
    ['ke-hoach', 'thong-bao'],
    [2024, 2023],
    ['ban-dan-van-huyen-uy', 'huyen-uy'],
  ])
})

test('addresses of documents that nobody has find none', async () => {
  for (const address of ['', 'x', '-', 'x-0', 'x-zzzzzzzzzzz', 'x-ZZ'])
    expect(await findDocument(services.read, address)).toBeUndefined()
})
