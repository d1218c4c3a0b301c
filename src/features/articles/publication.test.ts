import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { readSql } from '#platform/database.server.ts'
import { Problem } from '#platform/problem.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { saveArticle } from './commands/save-article.ts'
import { getArticle } from './queries/get-article.ts'
import { givenDraft, givenPublication, givenSections } from './testing.ts'

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

const generation = async () =>
  Number((await services.read.selectFrom('portal.generation').select('number').executeTakeFirstOrThrow()).number)

async function saved(articleId: string, body: string) {
  const { version, title, sectionSlug } = await getArticle(services.read, editor, articleId, '2024-10-05')
  return perform(services, editor, saveArticle, { articleId, version, title, sectionSlug, body })
}

test('a text that names a file nobody stored is refused, and nothing of it is kept', async () => {
  const { articleId } = await givenDraft(services, editor, editor.organisationId, 'Ảnh không có')
  const refusal = await saved(articleId, '![Ảnh](tep:01990000-0000-7000-8000-000000000001)').catch((error) => error)
  expect(refusal).toBeInstanceOf(Problem)
  expect(refusal.detail.fields).toMatchObject([{ path: '/body', code: 'articles.unknown-file' }])
  expect((await getArticle(services.read, editor, articleId, '2024-10-05')).revision).toBe(1)
})

test('writing a draft changes nothing on the portal, publishing it does, and listeners are told', async () => {
  let heard = 0
  const listening = await services.database.listen('portal', () => {
    heard += 1
  })
  const atFirst = heard
  const before = await generation()
  const { articleId } = await givenDraft(services, editor, editor.organisationId, 'Đường Nậm Tre')
  await saved(articleId, 'Đoạn sửa lại.')
  expect(await generation()).toBe(before)
  await givenPublication(services, editor, publisher, articleId)
  expect(await generation()).toBeGreaterThan(before)
  await expect.poll(() => heard).toBeGreaterThan(atFirst)
  await listening.close()
})

test('the rows of published articles are those that the articles and their revisions give', async () => {
  const { articleId } = await givenDraft(services, editor, editor.organisationId, 'Đăng rồi sửa')
  await givenPublication(services, editor, publisher, articleId)
  await saved(articleId, 'Sửa sau khi đăng.')
  await givenPublication(services, editor, publisher, articleId)
  const rows = await readSql(services.read, sql`select * from publication order by article_id`)
  const derived = await readSql(
    services.read,
    sql`select row.* from article a cross join lateral publication_row(a.id) as row
        where a.published_revision_id is not null order by row.article_id`,
  )
  expect(rows).toEqual(derived)
  expect(rows).toContainEqual(expect.objectContaining({ title: 'Đăng rồi sửa', opening: 'Sửa sau khi đăng.' }))
})

test('the role of the portal reads what is published, and neither a draft nor an account, and writes nothing', async () => {
  const asPortal = (statement: string) =>
    services.db.transaction().execute(async (tx) => {
      await sql`set local role nhip_cau_portal`.execute(tx)
      return sql.raw(statement).execute(tx)
    })
  expect((await asPortal('select title from portal.article')).rows.length).toBeGreaterThan(0)
  for (const statement of [
    'select * from article_revision',
    'select * from account',
    'select * from publication',
    'delete from portal.article',
    "update portal.article set title = 'x'",
    'create table portal.x ()',
    'create table public.x ()',
  ]) {
    await expect(asPortal(statement), statement).rejects.toThrow(/permission denied|cannot (delete|update)/)
  }
})
