import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { addTopic } from '#features/topics/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { getArticle, saveArticle } from './index.ts'
import { FIRST_PLACE, findAltered } from './queries/find-altered.ts'
import { givenDraft, givenPublication, givenSections } from './testing.ts'

let services: TestServices
let owner: pg.Client
let editor: Actor
let publisher: Actor
const paths: string[] = []

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const { advisory } = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', advisory])
  await givenSections(services)
  for (const title of ['Bài một', 'Bài hai', 'Bài ba']) {
    const { articleId } = await givenDraft(services, editor, advisory, title)
    paths.push((await givenPublication(services, editor, publisher, articleId)).href)
  }
  owner = new pg.Client(services.connection)
  await owner.connect()
  // As somebody who owns the server: no trigger stands in the way.
  await owner.query("set session_replication_role = 'replica'")
})
afterAll(async () => {
  await owner.end()
  await services.close()
})

async function altered(limit = 10): Promise<string[]> {
  return (await findAltered(services.read, FIRST_PLACE, limit)).altered.map(({ path }) => path)
}

test('published texts as they were approved are not suspected, and a round takes them in turn', async () => {
  const first = await findAltered(services.read, FIRST_PLACE, 2)
  const second = await findAltered(services.read, { ...first.next, horizon: '' }, 2)
  expect([first.paths, second.paths, second.next.after]).toEqual([paths.slice(0, 2), paths.slice(2), 0])
  expect([...first.altered, ...second.altered]).toEqual([])
})

test('a text with topics and a correction is not suspected while both are as they were approved', async () => {
  for (const name of ['Nước sạch', 'Đối thoại']) await perform(services, systemActor, addTopic, { name })
  const { articleId } = await givenDraft(services, editor, editor.organisationId, 'Bài bốn')
  await givenPublication(services, editor, publisher, articleId)
  const { version, title, sectionSlug } = await getArticle(services.read, editor, articleId, '2024-10-05')
  const text = { articleId, version, title, sectionSlug, body: 'Một đoạn.', correction: 'Số đúng là một.' }
  await perform(services, editor, saveArticle, { ...text, topics: ['doi-thoai', 'nuoc-sach'] })
  const { href } = await givenPublication(services, editor, publisher, articleId)
  expect(await altered()).toEqual([])
  await owner.query('create temporary table kept_topic as select * from revision_topic')
  await owner.query('delete from revision_topic')
  expect(await altered()).toEqual([href])
  await owner.query('insert into revision_topic select * from kept_topic')
  expect(await altered()).toEqual([])
})

test.each([
  ["blocks = '[]'", 'hash = hash, title = title, blocks = (select blocks from kept)'],
  ["title = 'Bài khác'", 'title = (select title from kept)'],
  // Whoever can alter a text can compute its hash, but not the one in the audit.
  ["hash = sha256('x')", 'hash = (select hash from kept)'],
])('a text whose row was changed is found at once, wherever the round stands: %s', async (change, back) => {
  const { next } = await findAltered(services.read, { after: 0, horizon: '' }, 1)
  await owner.query("create temporary table kept as select * from article_revision where title = 'Bài ba'")
  await owner.query(`update article_revision set ${change} where id = (select id from kept)`)
  expect((await findAltered(services.read, next, 1)).altered.map(({ path }) => path)).toEqual([paths[2]])
  await owner.query(`update article_revision set ${back} where id = (select id from kept)`)
  await owner.query('drop table kept')
  expect(await altered()).toEqual([])
})

test('a text whose hash was computed anew is known by the audit of its publication', async () => {
  await owner.query('create temporary table kept as select * from article_revision')
  await owner.query("update article_revision set title = 'Bài 2' where title = 'Bài hai'")
  await owner.query("update publication set title = 'Bài 2' where title = 'Bài hai'")
  const [found] = (await findAltered(services.read, FIRST_PLACE, 10)).altered
  await owner.query("update article_revision set hash = decode($1, 'hex') where title = 'Bài 2'", [found?.stored])
  expect(await altered()).toEqual([paths[1]])
})
