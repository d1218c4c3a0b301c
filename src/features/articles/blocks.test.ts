import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAddress, parseFacts, printFacts } from './blocks.ts'

test('a line without a colon, or with nothing beside it, is no fact', () => {
  expect(parseFacts('Chủ trì Hoàng Thế Lâm')).toBeUndefined()
  expect(parseFacts('Chủ trì: ')).toBeUndefined()
  expect(parseFacts(': Hoàng Thế Lâm')).toBeUndefined()
  expect(parseFacts('')).toEqual([])
})

const word = fc.stringMatching(/^[a-zăđ<:.]{1,8}$/)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))

test.each([
  ...[
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
  ],
  ...[
    '/\\evil.example',
    'https://a@evil.example',
    'https://a:b@evil.example',
    'https:evil',
    ' https://a.example',
    'tin/bai',
  ],
  ...['https://a.example/"onclick', 'java\u0000script:x', 'https://a.example/\u202e', '', 'https://', 'mailto'],
])('a link may not lead to %j', (href) => {
  expect(isAddress(href)).toBe(false)
})

test.each(['https://a.example/b?c=d#e', 'http://a.example', 'mailto:a@b.example', '/tin/bai-1', '/'])(
  'a link may lead to %s',
  (href) => {
    expect(isAddress(href)).toBe(true)
  },
)

test('facts that were printed read back as the same facts', () => {
  const term = words.map((text) => text.replaceAll(':', 'x'))
  fc.assert(
    fc.property(fc.array(fc.record({ term, value: words })), (facts) => {
      expect(parseFacts(printFacts(facts))).toEqual(facts)
    }),
  )
})
