import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUuid, parsePublicId, publicId } from './id.ts'

test('a number that is no row number has no public id', () => {
  for (const n of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => publicId(n)).toThrow(RangeError)
  }
})

test('a second spelling of a public id is refused', () => {
  for (const text of ['', '0', '01', 'A1', ' a1', 'a1 ', 'a1\n', '-1', '1.5', '1e3!', 'đ', '２']) {
    expect(parsePublicId(text)).toBeUndefined()
  }
})

test('a public id beyond the exact whole numbers is refused', () => {
  expect(parsePublicId((2n ** 53n).toString(36))).toBeUndefined()
  expect(parsePublicId('z'.repeat(400))).toBeUndefined()
})

test('a public id leads back to its number and to no other', () => {
  expect(publicId(1_000_000)).toBe('lfls')
  const rowNumber = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  fc.assert(fc.property(rowNumber, (n) => parsePublicId(publicId(n)) === n))
})

test('whatever text is accepted as a public id is the only spelling of its number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-zA-Z]{1,12}$/), (text) => {
      const n = parsePublicId(text)
      return n === undefined || publicId(n) === text
    }),
  )
})

test('text that is not in the canonical form is no UUID', () => {
  const uuid = '0190b6f2-7c1e-7d3a-9f00-1234567890ab'
  for (const text of ['', `{${uuid}}`, `${uuid}\n`, uuid.replaceAll('-', ''), uuid.replace('a', 'g'), `${uuid}0`]) {
    expect(isUuid(text)).toBe(false)
  }
})

test('a UUID of any version is recognised in either case', () => {
  fc.assert(fc.property(fc.uuid(), (uuid) => isUuid(uuid) && isUuid(uuid.toUpperCase())))
})
