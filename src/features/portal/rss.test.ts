import { expect, test } from 'vitest'
import { composeRss } from './rss.ts'

const item = {
  id: '1z',
  title: 'Tin',
  address: 'https://danvan.example/tin/tin-1z',
  description: 'Mở đầu',
  publishedAt: new Date('2024-10-05T02:00:00Z'),
}

test('no title or text can leave its element, and what XML cannot hold is dropped', () => {
  const items = [{ ...item, title: '</title><x>&"', description: ']]>\u0001 A\uffff' }]
  const feed = composeRss({ title: 'Cổng & tin', address: 'https://danvan.example/', items })
  expect(feed).toContain('<title>&lt;/title&gt;&lt;x&gt;&amp;"</title>')
  expect(feed).toContain('<description>]]&gt; A</description>')
  expect(feed).toContain('<title>Cổng &amp; tin</title>')
})

test('an item keeps its id whatever its address, and says when it was first published', () => {
  const feed = composeRss({ title: 'Cổng', address: 'https://danvan.example/', items: [item] })
  expect(feed).toContain('<guid isPermaLink="false">tag:danvan.example,2024-10-05:tin/1z</guid>')
  expect(feed).toContain('<pubDate>Sat, 05 Oct 2024 02:00:00 GMT</pubDate>')
})
