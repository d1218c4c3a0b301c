import { expect, test } from 'vitest'
import { savedPage } from '../testing.ts'
import { readSavedPage } from './read-saved-page.ts'
import { stretchesOf } from './stretches.ts'

test('the original is shown in its order, each visible stretch with what it became, without tags or scripts', () => {
  const body =
    '<script>alert(1)</script><p>Đoạn có &quot;ngo&#7863;c&quot; và <b>chữ đậm</b> nữa.</p><p><img src="a.jpg" alt="b"></p>'
  const read = readSavedPage(savedPage('Bài xem cạnh bản gốc', { body }), {})
  if ('refusal' in read) throw new Error(read.refusal.en)
  const stretches = stretchesOf(read.text, read.extraction.pieces)
  const as = (kind: string) => stretches.filter((one) => one.as === kind).map(({ words }) => words)
  expect(as('title')).toEqual(['Bài xem cạnh bản gốc'])
  expect(as('block')).toContain('Đoạn có "ngoặc" và chữ đậm nữa.')
  expect(as('block')).toContain('[a.jpg]')
  expect(as('byline')).toEqual(['Ngọc Oánh'])
  expect(as('discard-navigation').join(' ')).toContain('Trang chủ · Tin tức')
  expect(JSON.stringify(stretches)).not.toMatch(/<|alert/)
  expect(stretches.map(({ from }) => from)).toEqual(stretches.map(({ from }) => from).toSorted((a, b) => a - b))
})

test('of a page of a million characters the beginning is shown', () => {
  const pieces = Array.from({ length: 100_000 }, (_, at) => ({
    ...{ from: at * 10, to: at * 10 + 10, block: at },
    as: 'block' as const,
  }))
  const shown = stretchesOf('mười chữ. '.repeat(100_000), pieces)
  expect(shown.length).toBeLessThanOrEqual(1500)
  expect(shown[0]?.words).toBe('mười chữ.')
})
