import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { canonicalJson } from '#platform/audit.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { contentHash } from './content.ts'
import { getArticle, saveArticle } from './index.ts'
import { givenDraft, givenPublication, givenSections } from './testing.ts'

let services: TestServices
let editor: Actor
let publisher: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const { advisory } = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', advisory])
  await givenSections(services)
})
afterAll(() => services.close())

async function saved(articleId: string, correction: string, body = 'Một đoạn.') {
  const { version, title, sectionSlug } = await getArticle(services.read, editor, articleId, '2024-10-05')
  return perform(services, editor, saveArticle, { articleId, version, title, sectionSlug, body, correction })
}

test('a text without a correction has the hash it always had; a correction is part of what is approved', () => {
  const text = { sectionId: 's', title: 'T', updatedOn: '2024-10-05', blocks: [], byline: '', facts: [] }
  const plain = createHash('sha256').update(canonicalJson(text)).digest()
  expect(contentHash(text)).toEqual(plain)
  expect(contentHash({ ...text, correction: undefined })).toEqual(plain)
  expect(contentHash({ ...text, correction: 'Số đúng là một.' })).not.toEqual(plain)
})

test('an article that was never published has nothing to correct', async () => {
  const { articleId } = await givenDraft(services, editor, editor.organisationId, 'Chưa đăng')
  await expect(saved(articleId, 'Số đúng là một.')).rejects.toMatchObject({
    detail: { fields: [{ path: '/correction', code: 'articles.correction-early' }] },
  })
})

test('a correction belongs to one text: it is typed with it, published with it, and not asked for again', async () => {
  const { articleId } = await givenDraft(services, editor, editor.organisationId, 'Đối thoại ở Phiêng Hoa')
  await givenPublication(services, editor, publisher, articleId)
  expect((await saved(articleId, '  Số đúng\n là một.', 'Một cuộc.')).changed).toBe(true)
  const view = () => getArticle(services.read, editor, articleId, '2024-10-05')
  expect((await view()).correction).toBe('Số đúng là một.')
  await givenPublication(services, editor, publisher, articleId)
  expect((await view()).correction).toBe('')
  expect((await saved(articleId, '', 'Một cuộc.')).changed).toBe(false)
  expect((await saved(articleId, '', 'Một cuộc đối thoại.')).changed).toBe(true)
  const kept = await services.read
    .selectFrom('article_revision')
    .select('correction')
    .where('article_id', '=', articleId)
    .orderBy('number')
    .execute()
  expect(kept.map(({ correction }) => correction)).toEqual([null, 'Số đúng là một.', null])
})
