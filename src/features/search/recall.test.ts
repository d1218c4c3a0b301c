import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle } from '#features/articles/index.ts'
import { givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { searchArticles } from './index.ts'
import { LOSSES, OLD_FONTS, SPELLINGS } from './testing.ts'

interface News {
  readonly title: string
  readonly paragraphs: readonly string[]
}
const content = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../content/demonstration', name), 'utf8'))
const news = content('news.json') as News[]
const passages = (content('narratives.json') as { passages: string[] }[]).flatMap((one) => one.passages)
/** Passages of the demonstration's reports, each as an article that begins with its first words. */
const REPORTS: News[] = passages.slice(0, 40).map((text, place) => ({
  title: `${text.split(' ').slice(0, 7).join(' ')} (${place + 1})`,
  paragraphs: [text.replaceAll(/[{}]/g, '')],
}))

/** Words that differ in accents alone, alone and in titles. */
const HOMOGRAPHS = [
  ['Dân ca', 'Dần ca', 'Dẫn ca', 'Đàn ca', 'Dàn ca', 'Đan ca', 'Đạn ca', 'Dặn ca'],
  ['Quý Hòa', 'Quỳ Hoa', 'Quỹ Hóa', 'Quy Hỏa', 'Quỷ Họa'],
  ['Kỹ Thủy', 'Ký Thúy', 'Kỳ Thụy', 'Kị Thùy'],
  ['Mỹ Lý', 'Mỵ Lỵ', 'My Ly', 'Mì Lì'],
]
const MADE: News[] = [
  ...HOMOGRAPHS.flat().map((title) => ({ title, paragraphs: [`Bài về ${title} tại huyện.`] })),
  { title: 'Kỹ thuật tưới lý tưởng cho đồng đất Mỹ Thủy', paragraphs: ['Hợp tác xã Quý Hòa hỗ trợ 20 m² mỗi hộ.'] },
  {
    title: 'Uỷ ban nhân dân họp với đồng bào H’Mông',
    paragraphs: ['Hoà giải, khoẻ mạnh, thuỷ lợi: ba việc quý I/2024.'],
  },
]
const ARTICLES = [...news, ...REPORTS, ...MADE]

let services: TestServices
beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  const editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  const publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  await givenSections(services)
  for (const { title, paragraphs } of ARTICLES) {
    const text = { organisationId: ids.advisory, sectionSlug: 'tin-tuc', title, body: paragraphs.join('\n\n') }
    const { articleId } = await perform(services, editor, createArticle, text)
    await givenPublication(services, editor, publisher, articleId)
  }
})
afterAll(() => services.close())

/** Titles of the first page, in order. */
async function found(text: string): Promise<string[]> {
  const typed = { text, sectionSlug: '', since: '', until: '', author: '' }
  const { result } = await searchArticles(services.read, typed, 1)
  return [...(result?.exact ?? []), ...(result?.folded ?? [])].map(({ title }) => title.map((one) => one.text).join(''))
}

/** What readers type of each article: its title, the first words of it, and every sentence of its body. */
const WANTED = ARTICLES.flatMap(({ title, paragraphs }) => {
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[.!?”])\s+/u)).filter((text) => text.length > 40)
  const beginning = title.split(' ').slice(0, 4).join(' ')
  const typed = sentences.map((text) => text.slice(0, 250).replace(/\s\S*$/u, ''))
  return [...new Set([title, beginning, ...typed])].map((text) => ({ title, text }))
})
const WAYS = Object.entries({ ...SPELLINGS, ...OLD_FONTS, ...LOSSES })
let cases = 0

test.each(WAYS)('every article is on the first page of what is typed of it: %s', async (_, way) => {
  const missed: string[] = []
  for (const { title, text } of WANTED) {
    cases += 1
    if (!(await found(way(text))).includes(title)) missed.push(`${title}: ${way(text)}`)
  }
  expect(missed).toEqual([])
})

test.each(Object.entries({ ...SPELLINGS, ...OLD_FONTS }))(
  'of words that differ in accents, those spelled as typed come first: %s',
  async (_, way) => {
    for (const title of HOMOGRAPHS.flat()) {
      cases += 1
      expect((await found(way(title)))[0]).toBe(title)
    }
  },
)

test('there were at least two thousand cases', () => {
  expect(cases).toBeGreaterThanOrEqual(2000)
})
