import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getArticle, saveArticle } from '#features/articles/index.ts'
import { givenDraft, givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { type RequestContext, requestContext } from '#platform/http/request-context.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { articleData } from './json-ld.ts'
import { action } from './pages/preferences.tsx'
import { findPublishedArticle } from './queries/find-published-article.ts'
import { listNewestBySection, listPublished } from './queries/list-published.ts'
import { readArticle } from './read-article.ts'

let services: TestServices
let editor: Actor
let publisher: Actor
let context: RequestContext

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  await givenSections(services)
  context = { services, actor: undefined, locale: 'vi', requestId: '', nonce: '', say: (code) => code }
})
afterAll(() => services.close())

const draft = (title: string) => givenDraft(services, editor, editor.organisationId, title)
async function published(title: string): Promise<string> {
  const { articleId } = await draft(title)
  const { href } = await givenPublication(services, editor, publisher, articleId)
  return href.replace('/tin/', '')
}
const thrown = (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (answer: Response) => [answer.status, answer.headers.get('Location')],
  )

test('a draft is nowhere on the portal, whatever address is tried', async () => {
  await draft('Bản nháp kín')
  const { public_number: number } = await services.read
    .selectFrom('article')
    .select('public_number')
    .executeTakeFirstOrThrow()
  expect(await thrown(readArticle(context, `ban-nhap-kin-${number}`, ''))).toEqual([404, null])
  expect(await listPublished(services.read, { limit: 10 })).toEqual([])
  expect(await listNewestBySection(services.read, 4)).toEqual(new Map())
})

test.each(['', '-', 'x-', 'khong-0', 'khong-ZZ', 'bai-zzzzzzzzzz', 'bai-99999999999999999999'])(
  'an address that no article has (%s) is a missing page',
  async (slugAndId) => {
    expect(await thrown(readArticle(context, slugAndId, ''))).toEqual([404, null])
  },
)

test('other words before the id lead to the article’s own address for good, on paper too', async () => {
  const own = await published('Đường Nậm Tre thông xe')
  const id = own.slice(own.lastIndexOf('-') + 1)
  expect(own).toBe(`duong-nam-tre-thong-xe-${id}`)
  expect(await thrown(readArticle(context, `cu-${id}`, ''))).toEqual([301, `/tin/${own}`])
  expect(await thrown(readArticle(context, id, '/in'))).toEqual([301, `/tin/${own}/in`])
  expect((await readArticle(context, own, '')).article.title).toBe('Đường Nậm Tre thông xe')
})

test('related items are of the same section and never the article itself', async () => {
  const one = await published('Bài thứ nhất')
  const two = await published('Bài thứ hai')
  const found = await findPublishedArticle(services.read, one)
  const related = found?.related.map(({ href }) => href) ?? []
  expect(related).toContain(`/tin/${two}`)
  expect(related).not.toContain(`/tin/${one}`)
})

test('no title can end the data block of an article', async () => {
  const slugAndId = await published('</script><script>alert(1)</script>')
  const { article, address } = await readArticle(context, slugAndId, '')
  const block = articleData(article, { address, publisher: 'Cổng' })
  expect(block).not.toContain('<')
  expect(JSON.parse(block)['@graph'][0]).toMatchObject({ headline: '</script><script>alert(1)</script>' })
})

test('a program that reads a corrected article is told every correction with its moment', async () => {
  const { articleId } = await draft('Số hộ ở Nà Mạy')
  await givenPublication(services, editor, publisher, articleId)
  const { version, title, sectionSlug } = await getArticle(services.read, editor, articleId, '2024-10-05')
  const correction = 'Số hộ đúng là 31, không phải 13.'
  await perform(services, editor, saveArticle, {
    articleId,
    version,
    title,
    sectionSlug,
    body: 'Có 31 hộ.',
    correction,
  })
  const { href } = await givenPublication(services, editor, publisher, articleId)
  const { article, address } = await readArticle(context, href.replace('/tin/', ''), '')
  const [news] = JSON.parse(articleData(article, { address, publisher: 'Cổng' }))['@graph']
  expect(news.correction).toEqual([
    { '@type': 'CorrectionComment', text: correction, datePublished: '2024-10-05T09:00:00+07:00' },
  ])
  const other = await readArticle(context, await published('Không có gì sai'), '')
  expect(articleData(other.article, { address, publisher: 'Cổng' })).not.toContain('correction')
})

test.each([
  ['/tin/bai-1?a=1', '/tin/bai-1?a=1'],
  ['//evil.example', '/tuy-chon'],
  ['/\\evil.example', '/tuy-chon'],
  ['https://evil.example/', '/tuy-chon'],
  ['javascript:alert(1)', '/tuy-chon'],
  ['', '/tuy-chon'],
])('after a choice the reader goes back to %s by way of %s only', async (ve, location) => {
  const router = new RouterContextProvider()
  router.set(requestContext, context)
  const request = new Request('http://localhost:3000/tuy-chon', {
    method: 'POST',
    body: new URLSearchParams({ ve, co: '+1' }),
    headers: { Cookie: 'tuychon=c1.stoi' },
  })
  const args = { request, context: router, params: {} } as unknown as Parameters<typeof action>[0]
  const answer = await action(args).then(
    () => Response.error(),
    (response: Response) => response,
  )
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe(location)
  expect(answer.headers.get('Set-Cookie')).toMatch(/^tuychon=c2\.stoi; SameSite=Lax; Max-Age=31536000; Path=\/$/)
})
