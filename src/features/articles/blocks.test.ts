import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBody, parseFacts, printBody, printFacts } from './blocks.ts'

test('a line without a colon, or with nothing beside it, is no fact', () => {
  expect(parseFacts('Chủ trì Hoàng Thế Lâm')).toBeUndefined()
  expect(parseFacts('Chủ trì: ')).toBeUndefined()
  expect(parseFacts(': Hoàng Thế Lâm')).toBeUndefined()
  expect(parseFacts('')).toEqual([])
})

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

const word = fc.stringMatching(/^[a-zăđ<:.]{1,8}$/)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))

test('a body that was printed reads back as the same blocks', () => {
  const block = fc.record({ kind: fc.constantFrom('paragraph' as const, 'heading' as const), text: words })
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      expect(parseBody(printBody(blocks))).toEqual(blocks)
    }),
  )
})

test('facts that were printed read back as the same facts', () => {
  const term = words.map((text) => text.replaceAll(':', 'x'))
  fc.assert(
    fc.property(fc.array(fc.record({ term, value: words })), (facts) => {
      expect(parseFacts(printFacts(facts))).toEqual(facts)
    }),
  )
})
