import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PALETTES } from './preferences.ts'
import { preferencesCss } from './preferences-css.ts'

const tokens = await readFile(join(import.meta.dirname, '../../../ui/tokens.css'), 'utf8')

test('the default needs no rule at all', () => {
  expect(preferencesCss({ size: 0 }, tokens)).toBe('')
})

test.each(PALETTES)('the palette %s is whole, small, and leaves paper alone', (palette) => {
  const css = preferencesCss({ size: 0, palette }, tokens)
  expect(css).toMatch(/^@media screen\{:root:not\(\[data-sang\]\)\{--ground:#[0-9a-f]{3,6};/)
  expect(css.match(/--[a-z0-9-]+:/g)).toHaveLength(18)
  expect(css.length).toBeLessThan(450)
})

test('sizes are per cent of the root; large print is kept on paper up to 150 %', () => {
  expect(preferencesCss({ size: -1 }, tokens)).toBe('@media screen{html{font-size:87.5%}}')
  expect(preferencesCss({ size: 6 }, tokens)).toBe(
    '@media screen{html{font-size:200%}}@media print{html{font-size:16.5pt}}',
  )
})

test.each([1, 2, 3, 4, 5, 6])(
  'size %s is as large on paper with the stylesheet of the server as with the script',
  (size) => {
    const [, points] = /@media print\{html\{font-size:([\d.]+pt)\}\}/.exec(preferencesCss({ size }, tokens)) ?? []
    const paper = tokens.slice(tokens.indexOf('@media print'))
    const [, own] = new RegExp(`\\[data-co="${size}"\\][^{]*\\{\\s*font-size: ([\\d.]+pt)`).exec(paper) ?? []
    expect([points, own]).toEqual([points, points])
  },
)
