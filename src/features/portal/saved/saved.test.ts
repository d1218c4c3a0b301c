import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getArticle, parseBody, saveArticle, textsOf } from '#features/articles/index.ts'
import { givenDraft, givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenPdf } from '#features/library/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { prepareUpload } from '#platform/files/prepare-upload.ts'
import type { RequestContext } from '#platform/http/request-context.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { SAVED_PAGE_CSP, savedPage } from '../parts/saved/saved-page.tsx'
import { readSaved } from './read-saved.ts'
import { savedText } from './saved-text.ts'

const BODY = `Đoạn mở đầu có “dấu ngoặc” và <b>.

## Mục một

- việc thứ nhất
- việc thứ hai

> Một lời nói.

|+ Kết quả của ba bản
| Bản | Số hộ |
| Nà Mạy | 47 |

Xem [quy chế](/trang/quy-che) và [bản gốc](https://example.org/goc?a=1&b=2).`

let services: TestServices
let editor: Actor
let publisher: Actor
let context: RequestContext
let slugAndId: string
let articleId: string

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const { advisory } = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', advisory])
  await givenSections(services)
  context = { services, actor: undefined, locale: 'vi', requestId: '', nonce: '', say: (code) => code }
  articleId = (await givenDraft(services, editor, editor.organisationId, 'Đối thoại ở Phiêng Hoa')).articleId
  await givenPublication(services, editor, publisher, articleId)
  const { version, title, sectionSlug } = await getArticle(services.read, editor, articleId, '2024-10-05')
  const correction = 'Số hộ đúng là 31, không phải 13.'
  await perform(services, editor, saveArticle, { articleId, version, title, sectionSlug, body: BODY, correction })
  const { href } = await givenPublication(services, editor, publisher, articleId)
  slugAndId = href.replace('/tin/', '')
})
afterAll(() => services.close())

const saved = (locale: 'vi' | 'en' = 'vi') => readSaved({ ...context, locale }, slugAndId, '/tai-ve.txt')

test('what is not published cannot be saved, and other words before the id lead to the same file of the article', async () => {
  const { articleId: draft } = await givenDraft(services, editor, editor.organisationId, 'Bản nháp kín')
  const { public_number: number } = await services.read
    .selectFrom('article')
    .select('public_number')
    .where('id', '=', draft)
    .executeTakeFirstOrThrow()
  await expect(readSaved(context, `ban-nhap-kin-${number}`, '/tai-ve.html')).rejects.toMatchObject({ status: 404 })
  const answer: Response = await readSaved(context, slugAndId.replace('doi', 'khac'), '/tai-ve.txt').catch((one) => one)
  expect([answer.status, answer.headers.get('Location')]).toEqual([301, `/tin/${slugAndId}/tai-ve.txt`])
})

test('the plain text has every word of the body once and in order, each paragraph on one line that ends as Windows does', async () => {
  const text = savedText(await saved())
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const blocks = parseBody(BODY)
  let at = 0
  for (const piece of textsOf(blocks)) {
    const words = piece.split('quy chế')[0] ?? ''
    const found = text.indexOf(words, at)
    expect(found, words).toBeGreaterThanOrEqual(at)
    at = found + words.length
  }
  expect(text).toContain('quy chế (http://')
  expect(text).toContain('bản gốc (https://example.org/goc?a=1&b=2)')
})

test('both files say whose they are, both dates, the correction above the text, the day of saving, the hash and the address', async () => {
  const { article } = await saved()
  for (const file of [savedText(await saved()), savedPage(await saved())]) {
    expect(file).toContain('Đính chính (05/10/2024 09:00).')
    expect(file.indexOf('Số hộ đúng là 31')).toBeLessThan(file.indexOf('Đoạn mở đầu'))
    expect(file).toContain('Cập nhật ngày: 05/10/2024')
    expect(file).toMatch(/Đăng lần đầu(: |<\/dt><dd>)05\/10\/2024 09:00/)
    expect(file).toContain('Lưu lúc 05/10/2024 09:00')
    expect(file).toContain(article.hash)
    expect(file).toContain(new URL(article.href, services.config.publicUrl).href)
  }
  expect(savedText(await saved('en'))).toContain('Saved at 05/10/2024 09:00')
})

test('the plain text counts and names what it could not take along, with the addresses of files', async () => {
  const articleId = (await givenDraft(services, editor, editor.organisationId, 'Bài có ảnh và tệp')).articleId
  const drawn = sharp({ create: { width: 600, height: 300, channels: 3, background: '#274' } })
  const photo = await prepareUpload(new Uint8Array(await drawn.jpeg().toBuffer()), 'cau.jpg')
  const added = [
    { file: photo, alt: 'Cây cầu mới', caption: 'Cầu Nậm Tre' },
    { file: await givenPdf('quy chế', 'quy-che.pdf') },
  ]
  for (const more of added) {
    const { version, title, sectionSlug, body } = await getArticle(services.read, editor, articleId, '2024-10-05')
    await perform(services, editor, saveArticle, { articleId, version, title, sectionSlug, body, ...more })
  }
  const { href } = await givenPublication(services, editor, publisher, articleId)
  const lines = savedText(await readSaved(context, href.replace('/tin/', ''), '/tai-ve.txt')).split('\r\n')
  const at = lines.indexOf('Tệp văn bản này không mang theo (2):')
  expect(lines[at + 1]).toBe('- Ảnh: Cây cầu mới – Cầu Nậm Tre')
  expect(lines[at + 2]).toMatch(/^- Tệp kèm theo: .*, http:\/\/\S+\/tep\/\S+\/quy-che\.pdf$/)
  expect(lines[at + 3]).toBe('')
  expect(savedText(await saved())).not.toContain('không mang theo')
})

test('the page fetches nothing and runs nothing: one style that its policy names, links in full, text escaped', async () => {
  const html = savedPage(await saved())
  expect(html).not.toMatch(/<script|<link(?! rel="canonical")|src="(?!data:)|href="\/| on\w+=/)
  expect(html).toContain('&lt;b&gt;')
  expect(SAVED_PAGE_CSP).toMatch(/^sandbox; default-src 'none'; img-src data:; style-src 'sha256-[\w+/]+=*'$/)
})
