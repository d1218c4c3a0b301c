import { expect, test } from 'vitest'
import { extractPage } from './extract-page.ts'
import { textsOf } from './testing/score.ts'
import { bytesOfShape, SHAPES } from './testing/shapes.ts'

const stated = (date: { date: string; time?: string } | undefined) =>
  date && (date.time === undefined ? { date: date.date } : { date: date.date, time: date.time })

test.each(SHAPES.map((shape) => [shape.name, shape] as const))('Every field of a page is read: %s.', (_, shape) => {
  const read = extractPage(bytesOfShape(shape))
  if ('refusal' in read) throw new Error(read.refusal.en)
  const { title, publishedAt, updatedAt, unlabelledDate, bylines, blocks, pieces } = read.extraction
  const found = {
    title,
    published: stated(publishedAt),
    updated: stated(updatedAt),
    unlabelled: stated(unlabelledDate),
    bylines,
    body: textsOf(blocks).filter((words) => words !== ''),
  }
  expect(found).toEqual({ published: undefined, updated: undefined, unlabelled: undefined, ...shape.truth })
  expect(pieces.map(({ from, to }) => read.text.slice(from, to)).join('')).toBe(read.text)
})
