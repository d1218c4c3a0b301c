import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getArticle } from '#features/articles/index.ts'
import { givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { importArticleFile, queuePage } from './index.ts'
import { givenImported } from './testing.ts'

const FOUNDING = join(import.meta.dirname, 'extract/fixtures/founding-document.txt')
let services: TestServices
let editor: Actor
let publisher: Actor
let folder: string

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  await givenSections(services)
  folder = await mkdtemp(join(tmpdir(), 'bai-viet-'))
})
afterAll(async () => {
  await services.close()
  await rm(folder, { recursive: true })
})

const importing = (bytes: Uint8Array | string, more: object = {}) =>
  perform(services, editor, queuePage, {
    organisationId: editor.organisationId,
    fileName: 'trang.txt',
    bytes,
    ...more,
  })
const page = (title: string) => Buffer.from(`${title}\n\nMột đoạn văn của bài về công việc ở bản.\n`)

test('an empty file, a file of another kind and an unknown section are refused, and nothing is kept', async () => {
  await expect(importing(new Uint8Array())).rejects.toMatchObject({
    detail: { kind: 'invalid', code: 'imports.empty' },
  })
  await expect(importing(Buffer.from('%PDF-1.7 …'))).rejects.toMatchObject({
    detail: { code: 'imports.binary', context: { reason: { en: expect.stringContaining('PDF') } } },
  })
  await expect(importing('không phải base64')).rejects.toMatchObject({ detail: { fields: [{ path: '/bytes' }] } })
  await expect(importing(page('Bài có chuyên mục lạ'), { sectionSlug: 'khong-co' })).rejects.toMatchObject({
    detail: { fields: [{ path: '/sectionSlug', code: 'articles.unknown-section' }] },
  })
  expect(await services.read.selectFrom('import_batch').select('id').execute()).toEqual([])
})

test('whoever is not an editor there may not import', async () => {
  await expect(
    perform(services, publisher, queuePage, {
      organisationId: publisher.organisationId,
      fileName: 'a.txt',
      bytes: page('Bài của người khác viết'),
    }),
  ).rejects.toMatchObject({ detail: { kind: 'forbidden', code: 'imports.denied' } })
})

test('the terminal answers bad files with exit code 2 and one sentence in both languages', async () => {
  const missing = await importArticleFile(services, editor, join(folder, 'khong-co.txt'))
  expect(missing.exitCode).toBe(2)
  expect(missing.output).toMatch(/^\S+khong-co\.txt: không mở được tệp này — this file cannot be opened\n$/)
  const legacy = join(folder, 'cu.txt')
  await writeFile(legacy, Buffer.from([0x48, 0xe9, 0x69, 0x20, 0x6e]))
  const refused = await importArticleFile(services, editor, legacy)
  expect([refused.exitCode, refused.output.split('\n').length]).toEqual([2, 2])
  expect(refused.output).toContain('UTF-8')
  await rm(legacy)
  expect(await importArticleFile(services, editor, folder)).toMatchObject({ exitCode: 2 })
})

test('a file goes to the queue alone, the terminal says what was read and where to review it, and again that it is there', async () => {
  const path = join(folder, 'mot-trang.txt')
  await writeFile(path, page('Một trang vào hàng đợi duyệt'))
  const { exitCode, output } = await importArticleFile(services, editor, path)
  expect(exitCode).toBe(0)
  expect(output).toContain('Tiêu đề: Một trang vào hàng đợi duyệt')
  const [href = ''] = /http:\/\/localhost:3000\/lam-viec\/nhap-bai\/muc\/\S+/.exec(output) ?? []
  expect(href).not.toBe('')
  expect(await services.read.selectFrom('article').select('id').execute()).toEqual([])
  const again = await importArticleFile(services, editor, path)
  expect([again.exitCode, again.output]).toEqual([0, `${path}: tệp này đã có — this file is already there: ${href}\n`])
  expect(await services.read.selectFrom('import_item').select('state').execute()).toEqual([{ state: 'parsed' }])
  await rm(path)
})

test('the founding document becomes a draft, keeps its bytes, and reaches readers word for word', async () => {
  const original = await readFile(FOUNDING)
  const { articleId } = await givenImported(services, editor, { bytes: original, fileName: 'founding.txt' })
  const kept = await services.read.selectFrom('article_import').selectAll().executeTakeFirstOrThrow()
  expect(kept.original.equals(original)).toBe(true)
  const draft = await getArticle(services.read, editor, articleId, '2024-10-05')
  expect([draft.state, draft.updatedOn, draft.byline]).toEqual(['draft', '2023-04-05', 'Ngọc Oánh'])
  await givenPublication(services, editor, publisher, articleId)
  const shown = await services.read.selectFrom('portal.article').selectAll().executeTakeFirstOrThrow()
  const paragraphs = original
    .toString('utf8')
    .split('\n')
    .filter((line) => line.startsWith('\u00a0'))
    .map((line) => ({ kind: 'paragraph', text: line.trim() }))
  expect(paragraphs).toHaveLength(4)
  expect(shown.blocks).toEqual(paragraphs)
})

test('the same bytes a second time lead to the page that waits, then to the article it became', async () => {
  const bytes = page('Bài nhập hai lần liền nhau')
  const first = await importing(bytes)
  const again = (href: string) =>
    expect(importing(bytes.toString('base64'), { fileName: 'khac.txt' })).rejects.toMatchObject({
      detail: { kind: 'conflict', code: 'imports.already-imported', context: { href } },
    })
  await again(first.href)
  const other = page('Bài đã nhận rồi mới nhập lại')
  const { articleId } = await givenImported(services, editor, { bytes: other })
  await expect(importing(other)).rejects.toMatchObject({
    detail: { context: { href: `/lam-viec/bai-viet/${articleId}` } },
  })
})

test('a folder becomes a batch for the review queue; one bad file does not stop the others', async () => {
  await writeFile(join(folder, 'a.txt'), page('Bài thứ nhất trong thư mục'))
  await writeFile(join(folder, 'b.txt'), '')
  await writeFile(
    join(folder, 'c.html'),
    `<h1>Bài thứ hai trong thư mục</h1><p>${'Một đoạn văn của bài. '.repeat(20)}</p>`,
  )
  await writeFile(join(folder, 'd.pdf'), 'bỏ qua')
  const { exitCode, output } = await importArticleFile(services, editor, folder)
  expect(exitCode).toBe(2)
  expect(output).toContain('Chờ duyệt – To review: 2.')
  expect(output).toContain('b.txt: ')
  expect(output).not.toContain('d.pdf')
})
