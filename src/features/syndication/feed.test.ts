import { parseFeed } from '@rowanmanning/feed-parser'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { FEED_FORMS, type Feed, type FeedItem, xmlText } from './feed.ts'
import { composeNews } from './sitemap.ts'

const item: FeedItem = {
  id: '1z',
  title: 'Tin',
  address: 'https://danvan.example/tin/tin-1z',
  summary: 'Mở đầu',
  html: '<p>Mở đầu &amp; kết</p>',
  byline: 'Ngọc Oánh',
  section: 'Hội nghị',
  publishedAt: new Date('2024-10-05T02:00:00Z'),
  modifiedAt: new Date('2024-10-06T02:00:00Z'),
}
const feedOf = (items: readonly FeedItem[], title = 'Cổng thông tin'): Feed => ({
  title,
  home: 'https://danvan.example/',
  self: 'https://danvan.example/rss.xml',
  items,
  modifiedAt: item.modifiedAt,
})
const xmlForms = [FEED_FORMS['rss.xml'], FEED_FORMS['atom.xml']]
const seen = (text: string) => xmlText(text).replace(/\s+/g, ' ').trim()

test('whatever is in a title or a text, the feeds stay well-formed and another program reads the same words', () => {
  const words = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `${text}x`)
  fc.assert(
    fc.property(words, words, words, (title, summary, byline) => {
      const feed = feedOf([{ ...item, title, summary, byline, html: `<p>${'x'}</p>` }])
      for (const { compose } of xmlForms) {
        const text = compose(feed)
        expect(XMLValidator.validate(text)).toBe(true)
        const [read] = parseFeed(text).items
        expect(seen(read?.title ?? '')).toBe(seen(title))
      }
      const json = JSON.parse(FEED_FORMS['feed.json'].compose(feed))
      expect(json.items[0]).toMatchObject({ title, summary })
    }),
    { numRuns: 500 },
  )
})

test('no title can leave its element', () => {
  const hostile = '</title><script>alert(1)</script>]]><x>&"'
  for (const { compose } of xmlForms) {
    const [read] = parseFeed(compose(feedOf([{ ...item, title: hostile, html: hostile }], hostile))).items
    expect(read?.title?.trim()).toBe(hostile)
    expect(new XMLParser().parse(compose(feedOf([{ ...item, title: hostile }])))).not.toHaveProperty('..script')
  }
})

test('an item keeps its id whatever its address, and tells first publication from the last change', () => {
  const atom = parseFeed(FEED_FORMS['atom.xml'].compose(feedOf([item]))).items[0]
  expect(atom).toMatchObject({ id: 'tag:danvan.example,2024-10-05:tin/1z', url: item.address })
  expect([atom?.published, atom?.updated]).toEqual([item.publishedAt, item.modifiedAt])
  const moved = parseFeed(FEED_FORMS['rss.xml'].compose(feedOf([{ ...item, address: `${item.address}-moi` }]))).items[0]
  expect([moved?.id, moved?.published]).toEqual([atom?.id, item.publishedAt])
  expect(JSON.parse(FEED_FORMS['feed.json'].compose(feedOf([item]))).items[0].id).toBe(atom?.id)
})

test('an empty feed is still a feed', () => {
  for (const { compose } of xmlForms) expect(parseFeed(compose(feedOf([]))).items).toEqual([])
})

test('the news sitemap names the portal and holds any title', () => {
  const text = composeNews('Cổng & tin', [{ ...item, title: '<b>&', publishedAt: item.publishedAt }])
  expect(XMLValidator.validate(text)).toBe(true)
  const { url } = new XMLParser().parse(text).urlset
  expect(url['news:news']).toMatchObject({
    'news:publication': { 'news:name': 'Cổng & tin', 'news:language': 'vi' },
    'news:title': '<b>&',
  })
})
