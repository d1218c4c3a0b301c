import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import {
  getArticle,
  listArticles,
  listArticlesAwaiting,
  publishArticle,
  returnArticle,
  saveArticle,
  submitArticle,
} from './index.ts'
import { givenDraft, givenPublication, givenSections } from './testing.ts'

const DAY = '2024-10-05'
let services: TestServices
let organisationId: string
let editor: Actor
let publisher: Actor
let both: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  organisationId = ids.advisory
  editor = await givenActor(services, 'bien-tap', ['editor', organisationId])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', organisationId])
  both = await givenActor(services, 'ca-hai', ['editor', organisationId], ['publisher', organisationId])
  await givenSections(services)
})
afterAll(() => services.close())

const view = (articleId: string) => getArticle(services.read, editor, articleId, DAY)
const text = { sectionSlug: 'tin-tuc', body: 'Một đoạn.', byline: 'Ngọc Oánh' }
async function submitted(by: Actor, title: string) {
  const { articleId } = await givenDraft(services, by, organisationId, title)
  const { version } = await perform(services, by, submitArticle, { articleId, version: 1 })
  return { articleId, version, hash: (await view(articleId)).hash }
}

test('who wrote the text may not publish it, and the database itself refuses it too', async () => {
  const article = await submitted(both, 'Tự duyệt')
  const own = { detail: { kind: 'forbidden', code: 'articles.own-text' } }
  await expect(perform(services, both, publishArticle, article)).rejects.toMatchObject(own)
  const revision = await services.read
    .selectFrom('article_revision')
    .select('id')
    .where('article_id', '=', article.articleId)
    .executeTakeFirstOrThrow()
  const event = { article_id: article.articleId, revision_id: revision.id, at: new Date(), account_id: both.accountId }
  await expect(
    services.db
      .insertInto('article_event')
      .values({ ...event, action: 'publish', from_state: 'submitted', to_state: 'published' })
      .execute(),
  ).rejects.toMatchObject({ constraint: 'article_four_eyes' })
  await expect(
    services.db
      .updateTable('article')
      .set({ published_revision_id: revision.id, slug: 'x', first_published_at: new Date() })
      .where('id', '=', article.articleId)
      .execute(),
  ).rejects.toMatchObject({ constraint: 'article_publication_recorded' })
})

test('a second account of the same person does not make four eyes', async () => {
  const article = await submitted(editor, 'Hai tài khoản')
  const person = '00000000-0000-4000-8000-000000000001'
  await sql`insert into person (id, full_name) values (${person}, 'Ngọc Oánh')`.execute(services.db)
  await sql`update account set person_id = ${person} where id in (${editor.accountId}, ${publisher.accountId})`.execute(
    services.db,
  )
  await expect(perform(services, publisher, publishArticle, article)).rejects.toMatchObject({
    detail: { code: 'articles.own-text' },
  })
  await sql`update account set person_id = null`.execute(services.db)
})

test('approval is bound to the text that was read, to its version and to its state', async () => {
  const { articleId, version, hash } = await submitted(editor, 'Sửa sau khi gửi')
  const other = 'f'.repeat(64)
  await expect(perform(services, publisher, publishArticle, { articleId, version, hash: other })).rejects.toMatchObject(
    { detail: { kind: 'stale', code: 'articles.other-text' } },
  )
  await expect(
    perform(services, publisher, publishArticle, { articleId, version: version - 1, hash }),
  ).rejects.toMatchObject({ detail: { kind: 'stale', code: 'version.stale', context: { version } } })
  const saved = await perform(services, editor, saveArticle, { articleId, version, title: 'Khác', ...text })
  await expect(
    perform(services, publisher, publishArticle, { articleId, version: saved.version, hash }),
  ).rejects.toMatchObject({ detail: { kind: 'conflict', code: 'articles.wrong-state' } })
})

test('a title, a known section, a real date and a right are needed, and every fault is named at once', async () => {
  const { articleId } = await givenDraft(services, editor, organisationId, 'Thiếu')
  const bad = { articleId, version: 1, title: ' ', sectionSlug: '', updatedOn: '31/02/2024', facts: 'không có dấu' }
  await expect(perform(services, editor, saveArticle, bad)).rejects.toMatchObject({
    detail: {
      fields: [
        { path: '/title', code: 'articles.title-required' },
        { path: '/sectionSlug', code: 'articles.section-required' },
        { path: '/updatedOn', code: 'input.date' },
        { path: '/facts', code: 'articles.facts-form' },
      ],
    },
  })
  const unknown = { articleId, version: 1, title: 'Có', sectionSlug: 'khong-co' }
  await expect(perform(services, editor, saveArticle, unknown)).rejects.toMatchObject({
    detail: { fields: [{ path: '/sectionSlug', code: 'articles.unknown-section' }] },
  })
  await expect(
    perform(services, publisher, saveArticle, { articleId, version: 1, title: 'Có', ...text }),
  ).rejects.toMatchObject({ detail: { kind: 'forbidden', code: 'articles.write-denied' } })
  const empty = await perform(services, editor, saveArticle, { ...unknown, sectionSlug: 'tin-tuc' })
  await expect(perform(services, editor, submitArticle, empty)).rejects.toMatchObject({
    detail: { fields: [{ path: '/body', code: 'articles.body-required' }] },
  })
})

test('a text is given back with its reason, and only then is it the editors’ turn', async () => {
  const { articleId, version } = await submitted(editor, 'Trả lại')
  await expect(perform(services, publisher, returnArticle, { articleId, version, reason: ' ' })).rejects.toMatchObject({
    detail: { fields: [{ code: 'articles.reason-required' }] },
  })
  await perform(services, publisher, returnArticle, { articleId, version, reason: 'Thiếu số liệu' })
  const returned = await view(articleId)
  expect([returned.state, returned.history[0]?.reason]).toEqual(['returned', 'Thiếu số liệu'])
  const waiting = await listArticlesAwaiting(services.read, editor, DAY)
  expect(waiting.map(({ id }) => id)).toContain(articleId)
})

test('the same text makes no revision; another makes one beside what readers see, under the same address', async () => {
  const { articleId } = await givenDraft(services, editor, organisationId, 'Đường Nậm Tre')
  const { href, version } = await givenPublication(services, editor, publisher, articleId)
  const first = await view(articleId)
  const same = { articleId, version, title: first.title, ...text, body: first.body }
  expect(await perform(services, editor, saveArticle, same)).toMatchObject({ changed: false, version })
  const changed = await perform(services, editor, saveArticle, { ...same, title: 'Đường Nậm Tre đã xong' })
  const shown = () =>
    services.read.selectFrom('portal.article').selectAll().where('id', '=', articleId).executeTakeFirstOrThrow()
  const before = await shown()
  expect([changed.changed, before.title]).toEqual([true, 'Đường Nậm Tre'])
  services.clock.set('2024-10-09T02:00:00Z')
  const again = await givenPublication(services, editor, publisher, articleId)
  const after = await shown()
  expect([again.href, after.title, after.first_published_at]).toEqual([
    href,
    'Đường Nậm Tre đã xong',
    before.first_published_at,
  ])
  const listed = await listArticles(services.read, publisher, DAY, { state: 'published' })
  expect(listed.filter(({ id }) => id === articleId)).toMatchObject([
    { title: 'Đường Nậm Tre đã xong', publicHref: href },
  ])
})
