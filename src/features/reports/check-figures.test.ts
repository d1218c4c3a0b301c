import { expect, test } from 'vitest'
import type { FormItem, FormVersion, Indicator } from '#features/indicators/index.ts'
import { checkFigures, obstacles } from './check-figures.ts'
import type { ReportContent } from './content.ts'
import { cumulativeFigures } from './cumulative.ts'

const words = { vi: 'x', en: 'x' }
const indicator = (code: string, rest: Partial<Indicator> = {}): Indicator => ({
  id: code,
  code,
  name: words,
  unit: words,
  kind: 'flow',
  timeOp: 'sum',
  unitOp: 'sum',
  decimals: 0,
  definition: words,
  example: words,
  reporters: ['government'],
  internal: false,
  ...rest,
})
const item = (slot: number, one: Indicator, denominatorSlot?: number): FormItem => ({
  sectionCode: 'A',
  indicator: one,
  slot,
  denominatorSlot,
})
const parts = [
  { code: 'a', label: words },
  { code: 'b', label: words },
]
const items = [
  item(0, indicator('FLOW')),
  item(1, indicator('RATIO', { kind: 'ratio', timeOp: 'ratio' }), 2),
  item(3, indicator('WHOLE', { parts })),
  item(4, indicator('STOCK', { kind: 'stock', timeOp: 'last', balance: { plus: 'IN', minus: 'OUT' } })),
  item(5, indicator('IN')),
  item(6, indicator('OUT')),
]
const form: FormVersion = { id: 'f', formId: 'f', code: 'f', name: words, number: 1, sections: [], items, slotCount: 7 }
const content = (values: (number | null)[], rest: Partial<ReportContent> = {}): ReportContent => ({
  values: [...values, ...Array<null>(7 - values.length).fill(null)],
  parts: {},
  notes: {},
  narrative: {},
  ...rest,
})
const codes = (one: ReportContent, previous?: (number | null)[]) =>
  checkFigures(form, items, one, previous).map(({ severity, code, indicator: of }) => [severity, code, of])

test('an empty report has nothing to be put right', () => {
  expect(codes(content([]), [5, 5, 5, 5, 5, 5, 5])).toEqual([])
})

test('a ratio needs both its figures, and the part may not exceed the whole', () => {
  expect(codes(content([null, 3]))).toEqual([['hard', 'reports.half-a-ratio', 'RATIO']])
  expect(codes(content([null, 11, 9]))).toEqual([['hard', 'reports.numerator-over-denominator', 'RATIO']])
  expect(codes(content([null, 9, 9]))).toEqual([])
})

test('parts must add up to the whole once any of them is given', () => {
  expect(codes(content([null, null, null, 3], { parts: { WHOLE: { a: 1 } } }))).toEqual([
    ['hard', 'reports.parts-not-whole', 'WHOLE'],
  ])
  expect(codes(content([], { parts: { WHOLE: { a: 1 } } }))).toEqual([['hard', 'reports.parts-without-whole', 'WHOLE']])
  expect(codes(content([null, null, null, 3], { parts: { WHOLE: { a: 1, b: 2 } } }))).toEqual([])
})

test('a change of exactly half is no jump, one beyond it is, up or down; from 0 there is none', () => {
  const jumps = (now: number, before: number | null) => codes(content([now]), [before]).length
  expect([jumps(15, 10), jumps(5, 10), jumps(16, 10), jumps(4, 10), jumps(9, 0), jumps(9, null)]).toEqual([
    0, 0, 1, 1, 0, 0,
  ])
})

test('a jump stands in the way until it is explained, a wrong figure until it is put right', () => {
  const jump = content([30])
  const found = checkFigures(form, items, jump, [10])
  expect(obstacles(found, jump).map(({ code }) => code)).toEqual(['reports.jump'])
  expect(obstacles(found, { ...jump, notes: { FLOW: 'Thêm ngày tiếp dân' } })).toEqual([])
  const wrong = content([null, 11, 9], { notes: { RATIO: 'Cứ để thế' } })
  expect(obstacles(checkFigures(form, items, wrong, undefined), wrong).length).toBe(1)
})

test('members fit to the thousandth, which a division by shares may leave', () => {
  expect(codes(content([null, null, null, null, 0.3, 0.2, 0]), [null, null, null, null, 0.1])).toContainEqual([
    'fine',
    'reports.balance-fits',
    'STOCK',
  ])
})

test('members fit when previous plus joined minus left gives them', () => {
  const previous = [null, null, null, null, 2790]
  expect(codes(content([null, null, null, null, 2846, 74, 18]), previous)).toEqual([
    ['fine', 'reports.balance-fits', 'STOCK'],
  ])
  expect(codes(content([null, null, null, null, 2800, 74, 18]), previous)).toEqual([
    ['explain', 'reports.balance-off', 'STOCK'],
  ])
})

test('over the year flows add up, stocks keep the last, ratios add both figures, and a gap is not a zero', () => {
  const year = [[5, 3, 4, null, 100, 1, 1], undefined, [7, 1, 2, null, 110, null, 0]]
  expect(cumulativeFigures(form, year)).toEqual([12, 4, 6, null, 110, 1, 1])
})
