import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import {
  getArticle,
  listArticles,
  redirectAddress,
  removeArticle,
  replaceArticle,
  restoreArticle,
  saveArticle,
  takeDownArticle,
} from './index.ts'
import { givenDraft, givenPublication, givenSections } from './testing.ts'

const DAY = '2024-10-05'
const reason = 'Số liệu chưa được kiểm tra'
let services: TestServices
let editor: Actor
let publisher: Actor
let both: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const { advisory } = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', advisory])
  both = await givenActor(services, 'ca-hai', ['editor', advisory], ['publisher', advisory])
  await givenSections(services)
})
afterAll(() => services.close())

const view = (articleId: string) => getArticle(services.read, publisher, articleId, DAY)

async function published(title: string, by = editor) {
  const { articleId } = await givenDraft(services, by, editor.organisationId, title)
  const { href, version } = await givenPublication(services, by, publisher, articleId)
  return { articleId, href, version }
}

const shown = (articleId: string) =>
  services.read.selectFrom('portal.article').selectAll().where('id', '=', articleId).executeTakeFirst()
const tombstone = async (articleId: string) => {
  const { public_number } = await services.read
    .selectFrom('article')
    .select('public_number')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow()
  const named = services.read.selectFrom('portal.tombstone').selectAll().where('public_number', '=', public_number)
  return named.executeTakeFirst()
}

test('nothing is taken from its readers without a reason, without the tick, by an editor, or before it was published', async () => {
  const { articleId, version } = await published('Chưa gỡ')
  const refused = (actor: Actor, command: Parameters<typeof perform>[2], input: object) =>
    perform(services, actor, command, { articleId, version, reason, ...input }).catch((error) => error.detail)
  expect(await refused(publisher, removeArticle, { reason: ' ' })).toMatchObject({
    fields: [
      { path: '/reason', code: 'articles.why-required' },
      { path: '/confirmed', code: 'articles.confirm-required' },
    ],
  })
  for (const [command, input] of [
    [takeDownArticle, {}],
    [removeArticle, { confirmed: 'on' }],
  ] as const) {
    expect(await refused(editor, command, input)).toMatchObject({ kind: 'forbidden', code: 'articles.standing-denied' })
  }
  expect(await refused(publisher, restoreArticle, {})).toMatchObject({ code: 'articles.wrong-standing' })
  expect(await refused(publisher, takeDownArticle, { version: version - 1 })).toMatchObject({ kind: 'stale' })
  const draft = await givenDraft(services, editor, editor.organisationId, 'Nháp')
  const early = perform(services, publisher, takeDownArticle, { ...draft, reason })
  await expect(early).rejects.toMatchObject({ detail: { kind: 'conflict', code: 'articles.wrong-standing' } })
  expect(await shown(articleId)).toBeDefined()
})

test('an article that is away keeps its number, address and first day, and comes back word for word', async () => {
  const { articleId, version } = await published('Tạm gỡ')
  const before = await shown(articleId)
  services.clock.set('2024-10-06T02:00:00Z')
  const down = await perform(services, publisher, takeDownArticle, { articleId, version, reason, reasonShown: 'on' })
  expect(await shown(articleId)).toBeUndefined()
  expect(await tombstone(articleId)).toMatchObject({ kind: 'temporary', title: 'Tạm gỡ', reason })
  const away = await view(articleId)
  expect([away.standing, away.can.restore, away.history[0]]).toMatchObject([
    'away',
    true,
    { action: 'take-down', reason },
  ])
  const listed = await listArticles(services.read, publisher, DAY)
  expect(listed.find(({ id }) => id === articleId)).toMatchObject({ standing: 'away', state: 'published' })
  await perform(services, publisher, restoreArticle, { ...down, reason: 'Đã kiểm tra' })
  expect(await shown(articleId)).toEqual(before)
  expect(await tombstone(articleId)).toBeUndefined()
})

test('who wrote part of a text may take it away and not put it back; the database refuses it too', async () => {
  const { articleId, version } = await published('Tự gỡ', both)
  const down = await perform(services, both, takeDownArticle, { articleId, version, reason })
  const back = perform(services, both, restoreArticle, { ...down, reason })
  await expect(back).rejects.toMatchObject({ detail: { kind: 'forbidden', code: 'articles.own-text' } })
  const { published_revision_id: _, ...event } = await services.read
    .selectFrom('article_event')
    .innerJoin('article', 'article.id', 'article_event.article_id')
    .select(['article_id', 'revision_id', 'from_state', 'to_state', 'published_revision_id'])
    .where('article_id', '=', articleId)
    .where('action', '=', 'publish')
    .executeTakeFirstOrThrow()
  const written = { ...event, action: 'restore', at: new Date(), account_id: both.accountId }
  await expect(services.db.insertInto('article_event').values(written).execute()).rejects.toMatchObject({
    constraint: 'article_four_eyes',
  })
})

test('a corrected text brings an article back that was away', async () => {
  const { articleId, version } = await published('Sửa rồi đăng lại')
  const down = await perform(services, publisher, takeDownArticle, { articleId, version, reason })
  const text = { title: 'Sửa rồi đăng lại', sectionSlug: 'tin-tuc', body: 'Đúng.', correction: 'Số đúng là một.' }
  await perform(services, editor, saveArticle, { ...down, ...text })
  await givenPublication(services, editor, publisher, articleId)
  expect(await shown(articleId)).toMatchObject({ opening: 'Đúng.' })
  const changes = await services.read
    .selectFrom('portal.change')
    .select(['kind', 'correction'])
    .where('article_id', '=', articleId)
    .orderBy('id')
    .execute()
  expect(changes).toEqual([
    { kind: 'publish', correction: null },
    { kind: 'take-down', correction: null },
    { kind: 'publish', correction: 'Số đúng là một.' },
  ])
})

test('what is removed is never published again, and says no more to readers than was ticked', async () => {
  const { articleId, version } = await published('Gỡ hẳn')
  const gone = await perform(services, publisher, removeArticle, { articleId, version, reason, confirmed: 'on' })
  expect(await tombstone(articleId)).toMatchObject({ kind: 'permanent', title: null, reason: null })
  const text = { title: 'Khác', sectionSlug: 'tin-tuc', body: 'Khác.' }
  await expect(perform(services, editor, saveArticle, { ...gone, ...text })).rejects.toMatchObject({
    detail: { kind: 'conflict', code: 'articles.closed' },
  })
  await expect(perform(services, publisher, restoreArticle, { ...gone, reason })).rejects.toMatchObject({
    detail: { code: 'articles.wrong-standing' },
  })
  const back = services.db.updateTable('article').set({ take_down_id: null }).where('id', '=', articleId).execute()
  await expect(back).rejects.toMatchObject({ constraint: 'article_gone_for_good' })
  const kept = await view(articleId)
  expect([kept.blocks.length, kept.can.save, kept.can.remove]).toEqual([1, false, false])
})

test('an article is replaced by another that readers see, never by itself or by one they do not see', async () => {
  const old = await published('Bản cũ')
  const other = await published('Bản mới')
  const replaced = (replacement: string) =>
    perform(services, publisher, replaceArticle, { ...old, reason, replacement, confirmed: true })
  const draft = await givenDraft(services, editor, editor.organisationId, 'Nháp khác')
  for (const wrong of [
    old.href,
    '/tin/khong-co-zzzzzz',
    'https://khac.example/',
    draft.articleId,
    '/tin/x-99999999999',
  ]) {
    await expect(replaced(wrong)).rejects.toMatchObject({
      detail: { fields: [{ path: '/replacement', code: 'articles.unknown-replacement' }] },
    })
  }
  await replaced(`https://danvan.example${other.href}?tu=1#x`)
  expect((await view(old.articleId)).replacement).toEqual({ href: other.href, title: 'Bản mới' })
  expect(await tombstone(old.articleId)).toMatchObject({ kind: 'replaced', reason: null })
})

test('an old address leads to one article, in whatever way it is written', async () => {
  const one = await published('Có địa chỉ cũ')
  const other = await published('Bài khác')
  const lead = (which: typeof one, address: string, actor = publisher) =>
    perform(services, actor, redirectAddress, { ...which, address })
  await lead(one, 'http://cu.example/Default.aspx?ItemID=123&utm_source=x')
  await lead(one, '/default.aspx?itemid=123')
  await expect(lead(other, '/default.aspx?ItemID=123')).rejects.toMatchObject({
    detail: { kind: 'conflict', fields: [{ path: '/address', code: 'articles.old-address-taken' }] },
  })
  await expect(lead(one, '/node/7', editor)).rejects.toMatchObject({ detail: { kind: 'forbidden' } })
  for (const address of ['/', '/lam-viec/bai-viet', 'mailto:a@b.example', ' ']) {
    await expect(lead(one, address), address).rejects.toMatchObject({ detail: { kind: 'invalid' } })
  }
  expect((await view(one.articleId)).oldAddresses).toEqual(['/default.aspx?itemid=123'])
})
