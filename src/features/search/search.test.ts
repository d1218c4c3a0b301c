import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle, getArticle, publishArticle, saveArticle, submitArticle } from '#features/articles/index.ts'
import { givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openDatabase, readSql } from '#platform/database.server.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { searchArticles, suggestTitles } from './index.ts'
import type { TypedSearch } from './question.ts'

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

interface Text {
  readonly title: string
  readonly body?: string
  readonly byline?: string
  readonly sectionSlug?: string
  readonly updatedOn?: string
  readonly facts?: string
}
async function drafted(text: Text): Promise<string> {
  const whole = { organisationId: editor.organisationId, sectionSlug: 'tin-tuc', body: 'Đoạn văn.', ...text }
  return (await perform(services, editor, createArticle, whole)).articleId
}
async function published(text: Text): Promise<string> {
  const articleId = await drafted(text)
  await givenPublication(services, editor, publisher, articleId)
  return articleId
}
const typed = (text: string, filter: Partial<TypedSearch> = {}): TypedSearch => ({
  text,
  sectionSlug: '',
  since: '',
  until: '',
  author: '',
  ...filter,
})
const plain = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('')
async function titles(text: string, filter: Partial<TypedSearch> = {}, page = 1): Promise<string[]> {
  const { result } = await searchArticles(services.read, typed(text, filter), page)
  return [...(result?.exact ?? []), ...(result?.folded ?? [])].map(({ title }) => plain(title))
}

test('a draft is not found, nor a change that nobody has published', async () => {
  const articleId = await published({ title: 'Chợ phiên Lùng Sui', body: 'Chợ họp sáng thứ Bảy.' })
  await drafted({ title: 'Bản nháp Lùng Sui' })
  const { version, title } = await getArticle(services.read, editor, articleId, '2024-10-05')
  await perform(services, editor, saveArticle, { articleId, version, title, sectionSlug: 'tin-tuc', body: 'Trâu bò.' })
  expect(await titles('Lùng Sui')).toEqual(['Chợ phiên Lùng Sui'])
  expect(await titles('trâu bò')).toEqual([])
  await givenPublication(services, editor, publisher, articleId)
  expect(await titles('trâu bò')).toEqual(['Chợ phiên Lùng Sui'])
  expect(await titles('thứ Bảy Lùng Sui')).toEqual([])
})

test('dates that do not exist, days in the wrong order and an unknown section are all named at once', async () => {
  const asked = typed('x', { sectionSlug: 'khong-co', since: '31/02/2024', until: 'mai' })
  expect(await searchArticles(services.read, asked, 1)).toEqual({
    mistakes: [
      { field: 'chuyen-muc', code: 'search.unknown-section' },
      { field: 'tu', code: 'search.date' },
      { field: 'den', code: 'search.date' },
    ],
  })
  const reversed = typed('x', { since: '05/10/2024', until: '4/10/2024' })
  expect((await searchArticles(services.read, reversed, 1)).mistakes).toEqual([
    { field: 'den', code: 'search.dates-reversed' },
  ])
})

test.each(['', '  \u200B ', '…/. “”', '%', "'"])('text without a word (%j) looks for nothing', async (text) => {
  expect(await searchArticles(services.read, typed(text), 1)).toEqual({ mistakes: [] })
  expect(await suggestTitles(services.read, text)).toEqual([])
})

test('hostile text is only text', async () => {
  const hostile = ["' or true --", '\0', '\uD800', ":* & 'a'", '\\', '{a,b}', '"', '<script>', '$1', '%s %L']
  for (const text of [...hostile, 'x'.repeat(5000), 'a '.repeat(5000), '\u0301', 'q\u0301y']) {
    expect(await titles(text), text).toEqual([])
    expect(await suggestTitles(services.read, text), text).toEqual([])
  }
})

test('every kind of block, the facts and the byline are found', async () => {
  const body = [
    'Mở đầu vuông.',
    '## Đề mục tròn',
    '> Trích dẫn dài',
    '- gạch thứ nhất\n- gạch thứ hai',
    '| Xã | Số hộ |\n|---|---|\n| Nà Khuổi | 312 |',
  ].join('\n\n')
  await published({ title: 'Đủ loại', body, byline: 'Lò Thị Ính', facts: 'Chủ trì: Giàng A Pó' })
  for (const words of ['vuông', 'tròn', 'trích dẫn', 'gạch hai', 'Nà Khuổi 312', 'so ho', 'lò thị ính', 'giang a po']) {
    expect(await titles(words), words).toEqual(['Đủ loại'])
  }
})

test('filters by section, days and author narrow what is found, together and alone', async () => {
  await published({ title: 'Lọc một', byline: 'Vàng Mí Sủa', updatedOn: '01/03/2024' })
  await published({ title: 'Lọc hai', byline: 'Vàng Mí Sủa', updatedOn: '31/03/2024', sectionSlug: 'hoi-nghi' })
  await published({ title: 'Lọc ba', byline: 'Ly Thị Dợ', updatedOn: '01/04/2024' })
  expect(await titles('lọc')).toEqual(['Lọc ba', 'Lọc hai', 'Lọc một'])
  expect(await titles('loc', { sectionSlug: 'hoi-nghi' })).toEqual(['Lọc hai'])
  expect(await titles('lọc', { since: '01/03/2024', until: 'ngày 31 tháng 3 năm 2024' })).toEqual([
    'Lọc hai',
    'Lọc một',
  ])
  expect(await titles('', { author: 'sủa VANG' })).toEqual(['Lọc hai', 'Lọc một'])
  expect(await titles('loc', { author: 'vàng mí sủa', since: '2/3/2024' })).toEqual(['Lọc hai'])
})

test('words in the title come first, side by side before apart, then the newest; other accents come last', async () => {
  await published({ title: 'Bếp xa', body: 'Trong bài có khói lam chiều.', updatedOn: '05/10/2024' })
  await published({ title: 'Chiều lam, khói', updatedOn: '01/01/2024' })
  await published({ title: 'Khói lam chiều', updatedOn: '01/01/2020' })
  await published({ title: 'Khôi lâm chiếu', updatedOn: '05/10/2024' })
  const { result } = await searchArticles(services.read, typed('khói lam chiều'), 1)
  expect(result?.exact.map(({ title }) => plain(title))).toEqual(['Khói lam chiều', 'Chiều lam, khói', 'Bếp xa'])
  expect(result?.folded.map(({ title }) => plain(title))).toEqual(['Khôi lâm chiếu'])
  expect(result).toMatchObject({ count: 4, isMore: false, pages: 1 })
})

test('pages hold every hit once, those spelled as typed before the others', async () => {
  const made: string[] = []
  for (let number = 1; number <= 23; number += 1) {
    made.push(`${number % 2 ? 'Ruộng' : 'Ruồng'} bậc ${number}`)
    await published({ title: made.at(-1) ?? '' })
  }
  const pages = [1, 2, 3].map((page) => titles('ruộng bậc', {}, page))
  const found = (await Promise.all(pages)).flat()
  expect(found.toSorted()).toEqual(made.toSorted())
  expect(found.slice(0, 12).every((title) => title.startsWith('Ruộng'))).toBe(true)
  expect(await titles('ruộng bậc', {}, 4)).toEqual([])
})

test('the words looked for are marked in the title and the passage as they were written', async () => {
  const body = `Mở đầu không có gì. ${'Chữ khác đứng trước. '.repeat(20)}Về sau, HOÀ\u00A0GI\u00ADẢI ở cơ sở.`
  await published({ title: 'Tổ hoà giải', body: `Đoạn một.\n\n${body}` })
  const { result } = await searchArticles(services.read, typed('hòa giải'), 1)
  const [found] = result?.exact ?? []
  expect(found?.title).toEqual([
    { text: 'Tổ ', isHit: false },
    { text: 'hoà giải', isHit: true },
  ])
  expect(found?.passage.filter(({ isHit }) => isHit)).toEqual([{ text: 'HOÀ\u00A0GI\u00ADẢI', isHit: true }])
  expect(plain(found?.passage ?? [])).toMatch(/^… .*Về sau, HOÀ\u00A0GI\u00ADẢI ở cơ sở\.$/)
})

test('titles are suggested while their last word is unfinished, those spelled as typed first', async () => {
  await published({ title: 'Quyết định khen thưởng' })
  await published({ title: 'Quyệt đình khác' })
  expect((await suggestTitles(services.read, 'quy')).map(({ title }) => title)).toContain('Quyết định khen thưởng')
  expect((await suggestTitles(services.read, 'quyết đ')).map(({ title }) => title)).toEqual([
    'Quyết định khen thưởng',
    'Quyệt đình khác',
  ])
})

test('what is kept for the search is what the published articles give', async () => {
  const kept = await readSql(services.read, sql`select * from search_document order by article_id`)
  const derived = await readSql(
    services.read,
    sql`select row.* from publication p cross join lateral search_document_row(p.article_id) as row order by row.article_id`,
  )
  expect(kept).toEqual(derived)
  expect(kept.length).toBeGreaterThan(20)
})

test('an article that is no longer published is no longer found', async () => {
  const articleId = await published({ title: 'Sắp gỡ xuống' })
  expect(await titles('sắp gỡ xuống')).toEqual(['Sắp gỡ xuống'])
  await services.db.deleteFrom('publication').where('article_id', '=', articleId).execute()
  expect(await titles('sắp gỡ xuống')).toEqual([])
})

test('the role of the portal can search, and reads neither the keys nor makes any', async () => {
  const asPortal = openDatabase({ ...services.connection, user: 'nhip_cau_portal' }, 1)
  try {
    const { result } = await searchArticles(asPortal.read, typed('khói lam chiều'), 1)
    expect(result?.count).toBe(4)
    expect((await suggestTitles(asPortal.read, 'khoi')).length).toBeGreaterThan(0)
    for (const statement of ['select * from search_document', 'delete from search_document']) {
      await expect(sql.raw(statement).execute(asPortal.db), statement).rejects.toThrow(/permission denied/)
    }
  } finally {
    await asPortal.close()
  }
})

test('publishing again keeps one document for the article', async () => {
  const articleId = await published({ title: 'Sửa nhiều lần' })
  for (const word of ['một', 'hai']) {
    const before = await getArticle(services.read, editor, articleId, '2024-10-05')
    const text = {
      articleId,
      version: before.version,
      title: `Sửa nhiều lần ${word}`,
      sectionSlug: 'tin-tuc',
      body: 'x',
    }
    const { version } = await perform(services, editor, saveArticle, text)
    const submitted = await perform(services, editor, submitArticle, { articleId, version })
    const { hash } = await getArticle(services.read, editor, articleId, '2024-10-05')
    await perform(services, publisher, publishArticle, { articleId, version: submitted.version, hash })
  }
  expect(await titles('sửa nhiều lần')).toEqual(['Sửa nhiều lần hai'])
})
