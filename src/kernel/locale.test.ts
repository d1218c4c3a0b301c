import { expect, test } from 'vitest'
import { isLocale, locales } from './locale.ts'

test('anything but the two languages, written exactly, is no locale', () => {
  for (const text of ['', 'VI', 'vi-VN', 'fr', 'toString']) expect(isLocale(text)).toBe(false)
})

test('Vietnamese comes before English', () => {
  expect(locales).toEqual(['vi', 'en'])
  expect(locales.every(isLocale)).toBe(true)
})
