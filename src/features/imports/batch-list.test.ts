import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { beginBatch } from './commands/begin-batch.ts'
import { readItem } from './commands/read-item.ts'
import { rejectItem } from './commands/reject-item.ts'
import { getBatch } from './queries/get-batch.ts'

const DAY = '2024-10-05'
let services: TestServices
let editor: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  editor = await givenActor(services, 'bien-tap', ['editor', (await givenDistrict(services)).advisory])
  await givenSections(services)
})
afterAll(() => services.close())

const prose = (words: string) =>
  `<p>Sáng nay, Ban Dân vận Huyện ủy tổ chức hội nghị sơ kết công tác dân vận quý I tại ${words}, triển khai nhiệm vụ quý II.</p>`
const page = (title: string, foot = '') =>
  Buffer.from(
    `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>Ngày đăng: 05/04/2023</p><div>${prose(title)}${prose(`bản của ${title}`)}</div>${foot}</body></html>`,
  )

async function givenPages(pages: Readonly<Record<string, Buffer>>): Promise<string> {
  const items = Object.keys(pages).map((fileName) => ({ fileName }))
  const raw = { organisationId: editor.organisationId, source: 'thử', items }
  const { batchId } = await perform(services, editor, beginBatch, raw)
  const rows = await services.read.selectFrom('import_item').selectAll().where('batch_id', '=', batchId).execute()
  for (const { id, file_name } of rows) {
    await perform(services, editor, readItem, { itemId: id, bytes: pages[file_name] ?? Buffer.alloc(0) })
  }
  return batchId
}

test('a page that names nobody is as sure as its title, its date and its body', async () => {
  const batchId = await givenPages({
    'a.html': page('Hội nghị không ghi người viết bài'),
    'b.html': page('Hội nghị có ghi tên người viết', '<p><b>Ngọc Oánh</b></p>'),
    'c.html': Buffer.from(`<h1>Trang không ghi ngày nào cả</h1>${prose('xã')}`),
  })
  const { confident, items } = await getBatch(services.read, editor, batchId, { day: DAY, threshold: 80 })
  expect(items.map(({ fileName }) => fileName)[0]).toBe('c.html')
  expect(confident).toBe(2)
})

test('a long batch is listed sheet by sheet, nothing twice and nothing left out, with what was decided', async () => {
  const names = Array.from({ length: 120 }, (_, at) => `bai-${at}.html`)
  const batchId = await givenPages(Object.fromEntries(names.map((name) => [name, page(`Bài số ${name} của đợt dài`)])))
  const sheet = (at: number, more = {}) =>
    getBatch(services.read, editor, batchId, { day: DAY, threshold: 80, page: at, ...more })
  const sheets = [await sheet(1), await sheet(2), await sheet(3)]
  expect(sheets.map(({ items }) => items.length)).toEqual([50, 50, 20])
  expect(new Set(sheets.flatMap(({ items }) => items.map(({ fileName }) => fileName)))).toEqual(new Set(names))
  expect((await sheet(99)).page).toBe(3)
  const itemId = sheets[0]?.items[0]?.id
  await perform(services, editor, rejectItem, { itemId, reason: 'Bài đã cũ' })
  expect((await sheet(1)).decided).toEqual({ done: 1, all: 120 })
  expect(await sheet(2, { state: 'rejected' })).toMatchObject({ page: 1, listed: 1 })
}, 60_000)
