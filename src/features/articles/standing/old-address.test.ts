import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oldAddress, queriesToTry } from './old-address.ts'

test.each([
  ['https://cu.example/Default.aspx?ItemID=123', '/default.aspx', 'itemid=123'],
  ['/?newsid=5', '/', 'newsid=5'],
  ['/node/7/', '/node/7', ''],
  ['/tin-t%E1%BB%A9c//A.html?utm_source=zalo&fbclid=1', '/tin-tức/a.html', ''],
  ['/x?b=2&A=%C3%A1&c=', '/x', 'a=%C3%A1&b=2'],
  ['/%E1', '/%e1', ''],
])('%s is kept as %s with “%s”', (href, path, query) => {
  expect(oldAddress(href)).toEqual({ path, query })
})

test.each(['mailto:a@b.example', 'javascript:alert(1)', 'http://', `/${'x'.repeat(2001)}`])(
  'what is no address of a web page (%s) is none',
  (href) => {
    expect(oldAddress(href)).toBeUndefined()
  },
)

test('the order of parameters, the case of their names and the host make no difference', () => {
  const parameters = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.stringMatching(/^[0-9a-zá]{1,6}$/)),
    {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 5,
    },
  )
  fc.assert(
    fc.property(parameters, (pairs) => {
      const written = `/a.aspx?${new URLSearchParams(pairs)}`
      const other = pairs.toReversed().map(([name, value]) => [name.toUpperCase(), value])
      const otherwise = `https://khac.example/A.ASPX?${new URLSearchParams(other)}`
      expect(oldAddress(otherwise)).toEqual(oldAddress(written))
    }),
  )
})

test('all parameters are tried first, then each alone, and never the bare path of an address that has some', () => {
  expect(queriesToTry({ path: '/', query: 'a=1&b=2' })).toEqual(['a=1&b=2', 'a=1', 'b=2'])
  expect(queriesToTry({ path: '/', query: 'a=1' })).toEqual(['a=1'])
  expect(queriesToTry({ path: '/node/7', query: '' })).toEqual([''])
})
