import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getArticle, oldAddress } from '#features/articles/index.ts'
import { givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { acceptConfident } from './commands/accept-confident.ts'
import { acceptItem } from './commands/accept-item.ts'
import { beginBatch } from './commands/begin-batch.ts'
import { readItem } from './commands/read-item.ts'
import { rejectItem } from './commands/reject-item.ts'
import { undoDecision } from './commands/undo-decision.ts'
import { importArticleFile } from './index.ts'
import { getBatch } from './queries/get-batch.ts'
import { findNextItem, getItem } from './queries/get-item.ts'

const DAY = '2024-10-05'
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
  folder = await mkdtemp(join(tmpdir(), 'nhap-bai-'))
})
afterAll(async () => {
  await services.close()
  await rm(folder, { recursive: true })
})

const PROSE = [
  'Sáng ngày 05/4, Ban Dân vận Huyện ủy tổ chức hội nghị sơ kết công tác dân vận quý I, triển khai nhiệm vụ quý II.',
  'Các xã, thị trấn đã xây dựng mới mười hai mô hình dân vận khéo, vận động nhân dân hiến đất làm đường liên bản.',
  'Phát biểu kết luận hội nghị, đồng chí Phó Bí thư Thường trực yêu cầu các đơn vị bám cơ sở, lắng nghe ý kiến nhân dân.',
]
const html = (title: string, more = '', prose: readonly string[] = PROSE) =>
  Buffer.from(
    `<html><head><title>${title}</title>${more}</head><body><h1>${title}</h1><p>Ngày đăng: 05/04/2023</p>` +
      `<div class="content">${prose.map((text) => `<p>${text}</p>`).join('')}</div><p><b>Ngọc Oánh</b></p></body></html>`,
  )

async function givenBatch(pages: Record<string, Buffer>) {
  const items = Object.keys(pages).map((fileName) => ({ fileName }))
  const raw = { organisationId: editor.organisationId, source: 'thử', items }
  const { batchId } = await perform(services, editor, beginBatch, raw)
  const rows = await services.read.selectFrom('import_item').selectAll().where('batch_id', '=', batchId).execute()
  for (const { id, file_name } of rows) {
    await perform(services, editor, readItem, { itemId: id, bytes: pages[file_name] ?? Buffer.alloc(0) })
  }
  return batchId
}

const batch = (id: string) => getBatch(services.read, editor, id, { day: DAY, threshold: 80 })

async function reviewed(batchId: string) {
  const id = await findNextItem(services.read, batchId)
  if (!id) throw new Error('nothing to review')
  const item = await getItem(services.read, editor, id, DAY)
  const form = {
    itemId: id,
    title: item.content?.title,
    sectionSlug: 'tin-tuc',
    body: item.body,
    byline: item.content?.byline,
  }
  return { item, form }
}

test('whoever is not an editor there may neither begin, read nor decide', async () => {
  const raw = { organisationId: editor.organisationId, source: 'thử', items: [{ fileName: 'a.html' }] }
  const denied = { detail: { kind: 'forbidden', code: 'imports.denied' } }
  await expect(perform(services, publisher, beginBatch, raw)).rejects.toMatchObject(denied)
  const batchId = await givenBatch({ 'cam.html': html('Bài chỉ biên tập viên được duyệt') })
  const { item, form } = await reviewed(batchId)
  await expect(getItem(services.read, publisher, item.id, DAY)).rejects.toMatchObject(denied)
  await expect(perform(services, publisher, acceptItem, form)).rejects.toMatchObject(denied)
})

test('an empty page, a zip file, a binary file and a page of 17 MB are refused in words; nothing of them is drafted', async () => {
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200, 7)])
  const batchId = await givenBatch({
    'rong.txt': Buffer.alloc(0),
    'nen.html': zip,
    'anh.txt': Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'),
    'lon.html': Buffer.concat([Buffer.from('<html>'), Buffer.alloc(17 * 1024 * 1024, 0x20)]),
  })
  const { counts, items } = await batch(batchId)
  expect(counts).toMatchObject({ refused: 4, parsed: 0, waiting: 0 })
  for (const { why } of items)
    expect([why?.vi, why?.en]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
})

test('the same bytes are a duplicate with the way to the first; nearly the same body is offered, not refused', async () => {
  const first = html('Bài hội nghị sơ kết bản đầu', '', [...PROSE, 'Câu riêng của bản đầu tiên này thôi.'])
  const batchId = await givenBatch({ 'mot.html': first, 'hai.html': first, 'gan.html': html('Bài gần giống') })
  const { counts, items } = await batch(batchId)
  expect(counts).toMatchObject({ duplicate: 1, parsed: 2 })
  expect(items.find(({ state }) => state === 'duplicate')?.href).toMatch(/^\/lam-viec\/nhap-bai\/muc\//)
  const near = items.find(({ fileName }) => fileName === 'gan.html')
  const item = await getItem(services.read, editor, near?.id ?? '', DAY)
  expect(item.near.map(({ title }) => title)).toContain('mot.html')
})

test('an accepted page is a draft with its own words; its characters are all accounted for and its old address waits', async () => {
  const canonical = '<link rel="canonical" href="https://cu.example.vn/default.aspx?ItemID=77">'
  const page = html(
    'Bài được nhận thành bản nháp',
    canonical,
    PROSE.map((text) => `${text} Lần nhận.`),
  )
  const batchId = await givenBatch({ 'nhan.html': page })
  const { form } = await reviewed(batchId)
  const { articleId } = await perform(services, editor, acceptItem, form)
  const draft = await getArticle(services.read, editor, articleId, DAY)
  expect([draft.state, draft.title]).toEqual(['draft', 'Bài được nhận thành bản nháp'])
  expect(draft.blocks.map((block) => ('text' in block ? block.text : ''))).toEqual(
    PROSE.map((text) => `${text} Lần nhận.`),
  )
  const kept = await services.read
    .selectFrom('article_import')
    .selectAll()
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow()
  const pieces = kept.pieces as unknown as { from: number; to: number }[]
  expect(pieces.every(({ from }, place) => from === (pieces[place - 1]?.to ?? 0))).toBe(true)
  expect(pieces.at(-1)?.to).toBe(page.toString('utf8').length)
  expect([kept.published_on, kept.encoding]).toEqual(['2023-04-05', 'utf-8'])
  const old = oldAddress('/default.aspx?ItemID=77')
  expect(
    await services.read
      .selectFrom('address_redirect')
      .select(['path', 'query'])
      .where('article_id', '=', articleId)
      .execute(),
  ).toEqual([old])
  await expect(perform(services, editor, acceptItem, form)).rejects.toMatchObject({
    detail: { code: 'imports.wrong-state' },
  })
})

test('the last decision is undone; the page accepted again goes on with the same draft', async () => {
  const batchId = await givenBatch({
    'hoan-tac.html': html(
      'Bài có quyết định hoàn tác',
      '',
      PROSE.map((text) => `${text} Hoàn tác.`),
    ),
  })
  await expect(perform(services, editor, undoDecision, { batchId })).rejects.toMatchObject({
    detail: { code: 'imports.nothing-to-undo' },
  })
  const { form } = await reviewed(batchId)
  await expect(perform(services, editor, rejectItem, { itemId: form.itemId, reason: ' ' })).rejects.toMatchObject({
    detail: { fields: [{ code: 'imports.reason-required' }] },
  })
  await perform(services, editor, rejectItem, { itemId: form.itemId, reason: 'Bài đã cũ' })
  await perform(services, editor, undoDecision, { batchId })
  const { articleId } = await perform(services, editor, acceptItem, form)
  await perform(services, editor, undoDecision, { batchId })
  const again = await perform(services, editor, acceptItem, { ...form, title: 'Bài sau khi hoàn tác' })
  expect(again.articleId).toBe(articleId)
  expect((await getArticle(services.read, editor, articleId, DAY)).title).toBe('Bài sau khi hoàn tác')
})

test('a date without a label and a converted text ask for an answer, both at once', async () => {
  const words = 'Héi nghÞ s¬ kÕt c«ng t¸c d©n vËn quý I n¨m 2023 cña huyÖn, triÓn khai nhiÖm vô träng t©m quý II.'
  const bytes = Buffer.from(
    `Héi nghÞ s¬ kÕt c«ng t¸c d©n vËn\n05/04/2023\n${words}\n${words} Ngµy thø hai.\n`,
    'latin1',
  )
  const batchId = await givenBatch({ 'cu.txt': bytes })
  const { item, form } = await reviewed(batchId)
  expect(item.content?.title).toBe('Hội nghị sơ kết công tác dân vận')
  await expect(perform(services, editor, acceptItem, form)).rejects.toMatchObject({
    detail: { fields: expect.arrayContaining([expect.objectContaining({ path: '/conversionSeen' })]) },
  })
  const answers = { ...form, conversionSeen: 'on', dateMeaning: 'updated' }
  const { articleId } = await perform(services, editor, acceptItem, answers)
  expect((await getArticle(services.read, editor, articleId, DAY)).updatedOn).toBe(
    item.extraction?.unlabelledDate ? '2023-04-05' : DAY,
  )
})

test('accepting the sure pages names their number, and another number is refused', async () => {
  const pages = Object.fromEntries(
    ['x', 'y'].map((name) => [
      `${name}.html`,
      html(
        `Bài chắc chắn số ${name}`,
        '',
        PROSE.map((text) => `${text} ${name}.`),
      ),
    ]),
  )
  const batchId = await givenBatch(pages)
  const { confident } = await getBatch(services.read, editor, batchId, { day: DAY, threshold: 50 })
  const raw = { batchId, threshold: 50, sectionSlug: 'tin-tuc' }
  await expect(perform(services, editor, acceptConfident, { ...raw, count: confident + 1 })).rejects.toMatchObject({
    detail: { kind: 'stale' },
  })
  expect(await perform(services, editor, acceptConfident, { ...raw, count: confident })).toEqual({
    accepted: confident,
  })
  expect((await batch(batchId)).counts.accepted).toBe(confident)
  expect(confident).toBe(2)
})

test('a saved page brings its pictures along; one that is missing leaves its caption and a warning', async () => {
  const place = join(folder, 'trang')
  await mkdir(join(place, 'bai_files'), { recursive: true })
  await writeFile(
    join(place, 'bai_files', 'hop.png'),
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#246' } })
      .png()
      .toBuffer(),
  )
  const picture = (src: string, words: string) =>
    `<p><img src="bai_files/${src}" alt="${words}" width="600" height="400"></p><p><em>${words}</em></p>`
  const body = PROSE.map((text) => `<p>${text} Có ảnh.</p>`)
  await writeFile(
    join(place, 'bai.html'),
    `<html><body><h1>Bài có ảnh đi kèm trang</h1><div>${body[0]}${picture('hop.png', 'Quang cảnh hội nghị')}${body[1]}${picture('mat.jpg', 'Ảnh không còn')}${body[2]}</div></body></html>`,
  )
  expect((await importArticleFile(services, editor, place)).exitCode).toBe(0)
  const row = await services.read
    .selectFrom('import_item')
    .selectAll()
    .where('file_name', '=', 'bai.html')
    .executeTakeFirstOrThrow()
  expect(
    (row.content as unknown as { blocks: { kind: string }[] }).blocks.filter(({ kind }) => kind === 'picture'),
  ).toHaveLength(1)
  expect(JSON.stringify(row.warnings)).toContain('mat.jpg')
})
