import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../blocks.ts'
import { printBody } from './print-body.ts'
import { parseBody } from './read-body.ts'

const FILE = '01990000-0000-7000-8000-000000000001'

test('paragraphs stand between blank lines, headings on lines of their own, single breaks become spaces', () => {
  expect(parseBody('Một\r\nhai\r\n\r\n \r\nBa\n## Tiêu đề\nBốn')).toEqual([
    { kind: 'paragraph', text: 'Một hai' },
    { kind: 'paragraph', text: 'Ba' },
    { kind: 'heading', text: 'Tiêu đề' },
    { kind: 'paragraph', text: 'Bốn' },
  ])
})

test('signs of mark-up are words like any other, and no-break spaces inside a line are kept', () => {
  expect(parseBody('<b>#Một</b>\u00a0hai ##ba')).toEqual([{ kind: 'paragraph', text: '<b>#Một</b>\u00a0hai ##ba' }])
})

test('quotes, lists, tables, pictures and files are lines of their own', () => {
  const typed = `> Một
> hai
- a
- b
1. c
2. d
|+ Bảng
| x | y |
| 1 \\| 2 |  |
![Nhân dân làm đường](tep:${FILE} "Ảnh: Lò Văn Ín")
@[Thông báo 58-TB/HU](tep:${FILE})
Hết`
  expect(parseBody(typed)).toEqual([
    { kind: 'quote', text: 'Một hai' },
    { kind: 'list', ordered: false, items: ['a', 'b'] },
    { kind: 'list', ordered: true, items: ['c', 'd'] },
    { kind: 'table', caption: 'Bảng', head: ['x', 'y'], rows: [['1 | 2', '']] },
    { kind: 'picture', file: FILE, alt: 'Nhân dân làm đường', caption: 'Ảnh: Lò Văn Ín' },
    { kind: 'attachment', file: FILE, name: 'Thông báo 58-TB/HU' },
    { kind: 'paragraph', text: 'Hết' },
  ])
})

test('a number that begins no list stays the words of its paragraph', () => {
  expect(parseBody('5. Kết quả\n\n1. Một mình')).toEqual([
    { kind: 'paragraph', text: '5. Kết quả' },
    { kind: 'paragraph', text: '1. Một mình' },
  ])
})

test('a link leads only where links may lead; what only looks like one is words', () => {
  expect(parseBody('Xem [văn bản](https://a.example/b) và [x](javascript:alert(1))')).toEqual([
    {
      kind: 'paragraph',
      text: 'Xem văn bản và [x](javascript:alert(1))',
      links: [{ from: 4, to: 11, href: 'https://a.example/b' }],
    },
  ])
})

const word = fc.stringMatching(/^[a-zăđ<:.[\]()|\\"#>@!1-3-]{1,6}$/)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))
const alike = fc.constantFrom(
  '## a',
  '> a',
  '- a',
  '1. a',
  '2. a',
  '| a |',
  '|+ a',
  '![a](b)',
  '@[a](b)',
  '[a](/b)',
  '\\- a',
  '{{B01 2024Q1}}',
)
const text = fc.oneof(
  words,
  fc.tuple(alike, words).map(([sign, more]) => `${sign} ${more}`),
)
const linked = fc.tuple(words, words, words).map(
  ([before, inside, after]): Block => ({
    kind: 'paragraph',
    text: `${before} ${inside} ${after}`,
    links: [{ from: before.length + 1, to: before.length + 1 + inside.length, href: '/tin/bai-1' }],
  }),
)
const row = (width: number) => fc.array(words, { minLength: width, maxLength: width })
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: fc.oneof(fc.constant(''), words),
    head: row(width),
    rows: fc.array(row(width), { maxLength: 3 }),
  }),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'quote' as const), text }),
  linked,
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(text, { minLength: 2, maxLength: 4 }),
  }),
  table,
  fc.record({
    kind: fc.constant('picture' as const),
    file: fc.constant(FILE),
    alt: words,
    caption: fc.oneof(fc.constant(''), words),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    indicator: fc.constantFrom('B01', 'K06'),
    from: fc.constant('2024Q1'),
    to: fc.constantFrom('2024Q1', '2024Q4'),
    form: fc.constantFrom('table' as const, 'bar' as const, 'line' as const),
  }),
  fc.record({ kind: fc.constant('attachment' as const), file: fc.constant(FILE), name: words }),
)

test('a body that was printed reads back as the same blocks', () => {
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      expect(parseBody(printBody(blocks))).toEqual(blocks)
    }),
    { numRuns: 1000 },
  )
})
