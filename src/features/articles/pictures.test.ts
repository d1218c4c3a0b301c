import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { findPublicFile } from '#features/portal/queries/find-public-file.ts'
import { findPublishedArticle } from '#features/portal/queries/find-published-article.ts'
import { listPhotoStories } from '#features/portal/queries/list-photo-stories.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { prepareUpload } from '#platform/files/prepare-upload.ts'
import { Problem } from '#platform/problem.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createArticle } from './commands/create-article.ts'
import { saveArticle } from './commands/save-article.ts'
import { getArticle } from './queries/get-article.ts'
import { givenPublication, givenSections } from './testing.ts'

const DAY = '2024-10-05'

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

async function picture(background: string, width = 1200) {
  const drawn = sharp({ create: { width, height: 300, channels: 3, background } })
  return prepareUpload(new Uint8Array(await drawn.jpeg().toBuffer()), 'Đường Nậm Tre.jpg')
}

const begin = (title: string, more: object = {}) =>
  perform(services, editor, createArticle, {
    organisationId: editor.organisationId,
    title,
    sectionSlug: 'tin-tuc',
    body: 'Đoạn mở đầu.',
    ...more,
  })

async function add(articleId: string, more: object) {
  const { version, title, sectionSlug, body } = await getArticle(services.read, editor, articleId, DAY)
  return perform(services, editor, saveArticle, { articleId, version, title, sectionSlug, body, ...more })
}

test('a picture without words for those who cannot see it is refused, and so is a file that is none', async () => {
  const codesOf = (writing: Promise<unknown>) =>
    writing.then(
      () => [],
      (error) => (error instanceof Problem ? error.detail.fields.map(({ path, code }) => [path, code]) : [error]),
    )
  expect(await codesOf(begin('Không lời', { file: await picture('red') }))).toEqual([['/alt', 'articles.alt-required']])
  const html = await prepareUpload(new TextEncoder().encode('<script>alert(1)</script>'), 'anh.jpg')
  expect(await codesOf(begin('Không phải ảnh', { file: html, alt: 'Ảnh' }))).toEqual([['/file', 'files.unknown-kind']])
  expect(await services.read.selectFrom('stored_file').select('id').execute()).toEqual([])
})

test('a picture stands at the end of the text, in three widths, for readers only once it is published', async () => {
  const { articleId } = await begin('Có ảnh', { file: await picture('green'), alt: 'Con đường', caption: 'Đường mới' })
  const { blocks, files } = await getArticle(services.read, editor, articleId, DAY)
  expect(blocks[1]).toMatchObject({ kind: 'picture', alt: 'Con đường', caption: 'Đường mới' })
  const id = Object.keys(files)[0] ?? ''
  expect(files[id]?.srcSet).toMatch(/^\/lam-viec\/tep\/.*\/480\/.* 480w, .* 960w, .* 1200w$/)
  expect(await findPublicFile(services.read, id)).toBeUndefined()
  const { href } = await givenPublication(services, editor, publisher, articleId)
  const article = await findPublishedArticle(services.read, href.replace('/tin/', ''))
  expect(article?.files[id]).toMatchObject({ width: 1200, height: 300, href: `/tep/${id}/duong-nam-tre.jpg` })
  const [whole, narrow] = [await findPublicFile(services.read, id), await findPublicFile(services.read, id, '480')]
  expect((await sharp(narrow?.bytes).metadata()).width).toBe(480)
  expect(narrow?.bytes.length).toBeLessThan(whole?.bytes.length ?? 0)
  for (const width of ['481', '0', '-1', 'x', '480;'])
    expect(await findPublicFile(services.read, id, width)).toBeUndefined()
})

test('three pictures and no more paragraphs make a photo story, listed with its first picture', async () => {
  const { articleId } = await begin('Chùm ảnh', { file: await picture('#111'), alt: 'Một' })
  await add(articleId, { file: await picture('#222'), alt: 'Hai' })
  await givenPublication(services, editor, publisher, articleId)
  expect(await listPhotoStories(services.read, { limit: 10, offset: 0 })).toEqual([])
  await add(articleId, { file: await picture('#333'), alt: 'Ba' })
  await givenPublication(services, editor, publisher, articleId)
  const [story] = await listPhotoStories(services.read, { limit: 10, offset: 0 })
  expect(story).toMatchObject({ title: 'Chùm ảnh', picture: { width: 1200 } })
})
