import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { beginBatch } from './commands/begin-batch.ts'
import { readItem } from './commands/read-item.ts'
import { importArticleFile } from './index.ts'

let services: TestServices
let editor: Actor
let folder: string

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  await givenSections(services)
  folder = await mkdtemp(join(tmpdir(), 'nhap-loat-'))
})
afterAll(async () => {
  await services.close()
  await rm(folder, { recursive: true })
})

const page = (title: string) => `${title}\n\nMột đoạn văn của bài ${title} về công việc ở bản.\n`
const countItems = async () => (await services.read.selectFrom('import_item').select('id').execute()).length

test('every bad line of a list is told with its number, and nothing is imported', async () => {
  await writeFile(join(folder, 'tot.txt'), page('Bài tốt trong danh sách'))
  const list = join(folder, 'sai.csv')
  const lines = ['path,section,published', 'tot.txt,tin-tuc,05/04/2023', 'khong-co.txt,,', 'tot.txt,la,31/31/2023']
  await writeFile(list, lines.join('\n'))
  const { exitCode, output } = await importArticleFile(services, editor, list)
  expect(exitCode).toBe(2)
  expect(output).toContain('dòng 3: không có tệp “khong-co.txt”')
  expect(output.match(/dòng 4: /g)).toHaveLength(3)
  await writeFile(list, 'duong_dan,ten\na.txt,b\n')
  expect((await importArticleFile(services, editor, list)).output).toContain('tên cột chưa đúng')
  expect(await countItems()).toBe(0)
})

test('a dry run reports what would happen and changes nothing', async () => {
  const { exitCode, output } = await importArticleFile(services, editor, folder, { dryRun: true })
  expect([exitCode, await countItems()]).toEqual([0, 0])
  expect(output).toContain('Readable: 1. Trùng – Duplicates: 0.')
})

test('a good list goes to the queue with what it says of each page', async () => {
  const list = join(folder, 'dung.csv')
  await writeFile(list, 'path;title;section;published;address\ntot.txt;Tên khác;hoi-nghi;05/04/2023;/cu.aspx?id=1\n')
  expect((await importArticleFile(services, editor, list)).exitCode).toBe(0)
  const item = await services.read.selectFrom('import_item').selectAll().executeTakeFirstOrThrow()
  expect(item.content).toMatchObject({ title: 'Tên khác' })
  expect(item.stated).toMatchObject({ sectionSlug: 'hoi-nghi', publishedOn: '2023-04-05' })
})

test('a batch that was cut off is not begun twice; it goes on with the pages that were not read', async () => {
  const place = join(folder, 'dot')
  await mkdir(place)
  for (const name of ['a', 'b', 'c'])
    await writeFile(join(place, `${name}.txt`), page(`Bài số ${name} của đợt dở dang`))
  const items = ['a.txt', 'b.txt', 'c.txt'].map((fileName) => ({ fileName }))
  const raw = { organisationId: editor.organisationId, source: place, items }
  const { batchId } = await perform(services, editor, beginBatch, raw)
  const first = await services.read
    .selectFrom('import_item')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow()
  const bytes = Buffer.from(page('Bài số a của đợt dở dang'))
  await perform(services, editor, readItem, { itemId: first.id, bytes })
  expect(await importArticleFile(services, editor, place)).toMatchObject({ exitCode: 2 })
  const { output } = await importArticleFile(services, editor, place, { resume: true })
  expect(output).toContain('Read: 2. Chờ duyệt – To review: 3.')
  expect(await perform(services, editor, readItem, { itemId: first.id, bytes })).toEqual({ state: 'parsed' })
})
