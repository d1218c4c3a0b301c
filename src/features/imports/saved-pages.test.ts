import { afterAll, beforeAll, expect, test } from 'vitest'
import { getArticle } from '#features/articles/index.ts'
import { givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { decodeAs } from '#kernel/legacy-text/decode.ts'
import { encodeAs } from '#kernel/legacy-text/encode.ts'
import type { Actor } from '#platform/actor.ts'
import { prepareUpload } from '#platform/files/prepare-upload.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import type { ExtractedPiece } from './extract/extraction.ts'
import { readSavedPage } from './reading/read-saved-page.ts'
import { givenImported, givenQueued, savedPage } from './testing.ts'

let services: TestServices
let editor: Actor
let publisher: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  await givenSections(services)
})
afterAll(() => services.close())

const importing = (bytes: Uint8Array, more: object = {}) => givenImported(services, editor, { bytes, ...more })
const draftOf = (articleId: string) => getArticle(services.read, editor, articleId, '2024-10-05')
const keptOf = (articleId: string) =>
  services.read.selectFrom('article_import').selectAll().where('article_id', '=', articleId).executeTakeFirstOrThrow()
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const OTHER = 'https://cu.example.vn'

test.each([
  ['imports.empty', ''],
  ['imports.no-title', '<html><body><a href="/">Trang chủ</a></body></html>'],
  ['imports.no-body', '<html><body><h1>Chỉ có tiêu đề của một bài</h1></body></html>'],
  ['imports.binary', 'PK\u0003\u0004\u0000\u0000\u0000\u0000'],
])('a page is refused as %s in both languages, and nothing of it is kept', async (code, words) => {
  const files = [{ name: 'a.png', upload: await prepareUpload(PIXEL, 'a.png') }]
  const refusal = importing(Buffer.from(words), { files })
  await expect(refusal).rejects.toMatchObject({
    detail: { code, context: { reason: { vi: expect.any(String), en: expect.any(String) } } },
  })
  expect(await services.read.selectFrom('stored_file').select('id').execute()).toEqual([])
  expect(await services.read.selectFrom('article').select('id').execute()).toEqual([])
})

test('a page that is too large, or nested without measure, ends in a sentence or an article, never in a fault', async () => {
  const large = importing(Buffer.alloc(17 * 1024 * 1024, '<p>a</p>'))
  await expect(large).rejects.toMatchObject({ detail: { code: 'imports.too-large' } })
  const deep = savedPage('Bài nằm rất sâu trong các thẻ', {
    body: `${'<div>'.repeat(50_000)}Lời.${'</div>'.repeat(50_000)}`,
  })
  const { articleId } = await importing(deep)
  expect((await draftOf(articleId)).title).toBe('Bài nằm rất sâu trong các thẻ')
})

test('nothing that runs or hides comes with a page, and its mark-up is never kept as text', async () => {
  const body = `<p>Đoạn có <a href="javascript:alert(1)">liên kết xấu</a>, <a href="//ke-gian.example/x">kiểu tắt</a> và
    <a href="https://u:p@x.example/">mật khẩu</a>.<script>alert(2)</script><img src=x onerror=alert(3)></p>`
  const { articleId } = await importing(savedPage('Bài mang theo mã độc hại', { body }))
  const { blocks } = await draftOf(articleId)
  expect(JSON.stringify(blocks)).not.toMatch(/javascript|ke-gian|u:p@|<|alert|onerror/)
  expect(JSON.stringify(blocks)).toContain('liên kết xấu')
})

test('links keep their words; those within the old portal become paths, and are dropped when nobody knows where it was', async () => {
  const body =
    '<p>Xem <a href="../tin/7.html">bài trước</a> và <a href="https://khac.example/b">bài khác</a> về việc này.</p>'
  const linksOf = async (title: string, more: object) => {
    const { articleId } = await importing(savedPage(title, { body, ...more }))
    const { blocks } = await draftOf(articleId)
    return blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? (block.links ?? []).map(({ from, to, href }) => [block.text.slice(from, to), href])
        : [],
    )
  }
  const elsewhere = ['bài khác', 'https://khac.example/b']
  expect(await linksOf('Bài có liên kết nhưng không địa chỉ', {})).toEqual([elsewhere])
  const address = `${OTHER}/muc/9.html`
  expect(await linksOf('Bài có liên kết và có địa chỉ', { address })).toEqual([['bài trước', '/tin/7.html'], elsewhere])
})

test('pictures and documents come along by name; a missing or refused one leaves its words and a warning', async () => {
  const body = `<p><img src="trang_files/anh%20hop.png" alt="Đại biểu dự họp"></p>
    <table><tr><td><img src="mat.jpg" alt="x"></td></tr><tr><td>Ảnh: Quang cảnh buổi họp</td></tr></table>
    <p><a href="trang_files/ke-hoach.pdf">Kế hoạch số 12</a></p>`
  const upload = await prepareUpload(PIXEL, 'anh hop.png')
  const bad = await prepareUpload(Buffer.from('MZ chương trình'), 'ke-hoach.pdf')
  const files = [
    { name: 'Anh hop.PNG', upload },
    { name: 'ke-hoach.pdf', upload: bad },
  ]
  const { articleId, warnings } = await importing(savedPage('Bài có ảnh và tệp đi kèm', { body }), { files })
  const { blocks, files: shown } = await draftOf(articleId)
  const picture = blocks.find(({ kind }) => kind === 'picture')
  expect(picture).toMatchObject({ alt: 'Đại biểu dự họp' })
  expect(Object.keys(shown)).toHaveLength(1)
  expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Kế hoạch số 12' })
  const warned = JSON.stringify(warnings)
  expect(warned).toContain('mat.jpg')
  expect(warned).toContain('ke-hoach.pdf')
})

test('every character of the page is accounted for in the database, and the digest is of the bytes as they came', async () => {
  const bytes = savedPage('Bài giữ đủ từng ký tự của trang', {
    body: '<ul><li>Một là dân</li><li>Hai là vận</li></ul>',
  })
  const { articleId } = await importing(bytes)
  const { original, pieces, encoding, confidence } = await keptOf(articleId)
  expect(original.equals(bytes)).toBe(true)
  const read = readSavedPage(original, {})
  if ('refusal' in read) throw new Error(read.refusal.en)
  let at = 0
  for (const { from, to } of pieces as unknown as ExtractedPiece[]) {
    expect(from).toBe(at)
    at = to
  }
  expect(at).toBe(read.text.length)
  expect(encoding).toBe('utf-8')
  expect(confidence).toMatchObject({ title: expect.any(Number), body: expect.any(Number) })
})

test('a page in TCVN3 bytes is read, and drafted once a person has seen how it was converted', async () => {
  const words = `Hội nghị sơ kết công tác dân vận\n\nSáng nay, huyện ủy tổ chức hội nghị sơ kết công tác dân vận quý một với sự tham dự của đông đảo cán bộ.\n\nHội nghị đánh giá những kết quả đã đạt được và đề ra nhiệm vụ trọng tâm.\n`
  const typed = encodeAs('tcvn3', words)
  expect(decodeAs('tcvn3', typed)).toBe(words)
  const bytes = Buffer.from(typed, 'latin1')
  const { articleId } = await importing(bytes, { fileName: 'cu.txt' })
  expect(await draftOf(articleId)).toMatchObject({ title: 'Hội nghị sơ kết công tác dân vận' })
  expect(await keptOf(articleId)).toMatchObject({ encoding: 'tcvn3' })
  const again = Buffer.concat([bytes, Buffer.from('\n')])
  const { item } = await givenQueued(services, editor, { bytes: again, fileName: 'cu.txt' })
  expect(item.runs?.map(({ encoding }) => encoding)).toContain('tcvn3')
})

test('the old address leads nowhere until the article is published, and never away from another article', async () => {
  const address = `${OTHER}/default.aspx?ItemID=77`
  const first = await importing(savedPage('Bài có địa chỉ cũ thứ nhất', { address }))
  const shown = () => services.read.selectFrom('portal.redirect').select(['path', 'query', 'public_number']).execute()
  expect(await shown()).toEqual([])
  const second = await importing(savedPage('Bài khác cùng địa chỉ cũ', { address }))
  expect(JSON.stringify(second.warnings)).toContain('dẫn tới một bài khác')
  await givenPublication(services, editor, publisher, first.articleId)
  expect(await shown()).toMatchObject([{ path: '/default.aspx', query: 'itemid=77' }])
})
