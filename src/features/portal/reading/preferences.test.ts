import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changed, DEFAULTS, PALETTES, preferencesCookie, readPreferences } from './preferences.ts'

const form = (entries: Record<string, string>) => new Map(Object.entries(entries))

test.each([
  null,
  '',
  'tuychon=',
  'tuychon=c7',
  'tuychon=c-2.s0',
  'tuychon=c1.s3',
  'tuychon=c1.s-0',
  'tuychon=c2.s-1x',
  'tuychon=c2;s-1'.replace(';', '%3B'),
  'xtuychon=c2',
  'tuychon=c2.stoi<script>',
])('a cookie that is not exactly ours (%s) is the default', (cookie) => {
  expect(readPreferences(cookie)).toEqual(DEFAULTS)
})

test('any other cookie header is read without harm', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { size } = readPreferences(text)
      expect(size >= -1 && size <= 6).toBe(true)
    }),
  )
})

test('steps end at the ends of their scales, and unknown steps and choices change nothing', () => {
  expect(changed({ size: 6 }, form({ co: '+1' }))).toEqual({ size: 6 })
  expect(changed({ size: -1 }, form({ co: '-1' }))).toEqual({ size: -1 })
  expect(changed({ size: 0, palette: '2' }, form({ sang: '+1' }))).toEqual({ size: 0, palette: '2' })
  expect(changed({ size: 0, palette: '-2' }, form({ sang: '-1' }))).toEqual({ size: 0, palette: '-2' })
  const junk = form({ co: '+5', sang: 'x', 'co-chu': '9', 'giao-dien': 'hong' })
  expect(changed({ size: 2, palette: 'toi' }, junk)).toEqual({ size: 2, palette: 'toi' })
})

test('one step moves one place; from dark, contrast or the device the steps begin in the middle', () => {
  expect(changed({ size: 2, palette: '1' }, form({ co: '+1' }))).toEqual({ size: 3, palette: '1' })
  expect(changed({ size: 0 }, form({ sang: '-1' }))).toEqual({ size: 0, palette: '-1' })
  expect(changed({ size: 0, palette: 'toi' }, form({ sang: '+1' }))).toEqual({ size: 0, palette: '1' })
})

test('sizes and palettes are chosen by name, and the default forgets both', () => {
  expect(changed(DEFAULTS, form({ 'co-chu': '-1', 'giao-dien': 'tuong-phan' }))).toEqual({
    size: -1,
    palette: 'tuong-phan',
  })
  expect(changed({ size: 4, palette: 'toi' }, form({ 'giao-dien': '' }))).toEqual({ size: 4 })
  expect(changed({ size: 4, palette: 'toi' }, form({ 'dat-lai': '1', co: '+1' }))).toEqual(DEFAULTS)
})

test('what the cookie keeps is what is read back, beside other cookies', () => {
  const palette = fc.option(fc.constantFrom(...PALETTES), { nil: undefined })
  fc.assert(
    fc.property(fc.integer({ min: -1, max: 6 }), palette, (size, chosen) => {
      const kept = preferencesCookie({ size, palette: chosen }, true).split(';')[0] ?? ''
      expect(readPreferences(`ngon-ngu=en; ${kept}; khac=1`)).toEqual({ size, ...(chosen && { palette: chosen }) })
    }),
  )
  expect(preferencesCookie({ size: 2, palette: '-1' }, false)).toBe(
    'tuychon=c2.s-1; SameSite=Lax; Max-Age=31536000; Path=/',
  )
})
