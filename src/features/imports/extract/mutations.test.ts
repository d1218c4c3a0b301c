import { describe, expect, test } from 'vitest'
import { extractPage } from './extract-page.ts'
import { type Layout, layoutOf, samplePage } from './testing/mutations.ts'
import { scoreOf } from './testing/score.ts'

const LAYOUTS = 260
const TEXTS = 3

/** Shares of right titles, dates and bylines, and the average and worst F1 of bodies, over many layouts and texts. */
function measure(heldOut: boolean) {
  const sums = { pages: 0, title: 0, date: 0, byline: 0, body: 0, worst: 1 }
  for (let seed = 0; seed < LAYOUTS; seed += 1) {
    const layout = layoutOf(seed, heldOut)
    for (let text = 0; text < TEXTS; text += 1) {
      const { html, truth } = samplePage(layout, seed * TEXTS + text)
      const result = extractPage(new TextEncoder().encode(html))
      const score = 'extraction' in result ? scoreOf(result.extraction, truth) : undefined
      sums.pages += 1
      sums.title += score?.title ? 1 : 0
      sums.date += score?.date ? 1 : 0
      sums.byline += score?.byline ? 1 : 0
      sums.body += score?.body ?? 0
      sums.worst = Math.min(sums.worst, score?.body ?? 0)
    }
  }
  const { pages, worst, ...rest } = sums
  const [title, date, byline, body] = [rest.title, rest.date, rest.byline, rest.body].map((sum) => sum / pages)
  return { title, date, byline, body, worst }
}

describe('pages of many portals', () => {
  test('The layouts are more than two hundred, no two alike.', () => {
    const kinds = (heldOut: boolean) =>
      new Set(Array.from({ length: LAYOUTS }, (_, seed) => JSON.stringify(layoutOf(seed, heldOut))))
    expect([kinds(false).size, kinds(true).size]).toEqual([LAYOUTS, LAYOUTS])
  })

  test.each([
    ['layouts known to its rules', false],
    ['families, labels and headings held out from its rules', true],
  ])('Of %s it finds 99 titles in 100, 98 dates under the right label, 95 bylines, and the body.', (_, heldOut) => {
    const { title, date, byline, body, worst } = measure(heldOut)
    expect(title).toBeGreaterThanOrEqual(0.99)
    expect(date).toBeGreaterThanOrEqual(0.98)
    expect(byline).toBeGreaterThanOrEqual(0.95)
    expect(body).toBeGreaterThanOrEqual(0.99)
    expect(worst).toBeGreaterThan(0.6)
  })

  test('The measure itself tells right from wrong: another text’s truth is met by none.', () => {
    const layout: Layout = layoutOf(1, false)
    const result = extractPage(new TextEncoder().encode(samplePage(layout, 1).html))
    const score = 'extraction' in result ? scoreOf(result.extraction, samplePage(layout, 2).truth) : undefined
    expect(score).toMatchObject({ title: false, date: false })
    expect(score?.body).toBeLessThan(0.9)
  })
})
