import { expect, test } from 'vitest'
import { locales } from './locale.ts'
import { blocLabel, blocs, isBloc } from './organisation-kind.ts'

test('a word that names no bloc is refused', () => {
  for (const text of ['', 'Party', 'police', 'constructor']) expect(isBloc(text)).toBe(false)
  expect(blocs.every(isBloc)).toBe(true)
})

test('no two blocs share a label or an abbreviation in one language', () => {
  for (const locale of locales) {
    for (const part of ['full', 'head', 'abbreviation'] as const) {
      const words = blocs.map((bloc) => blocLabel(bloc, locale)[part])
      expect(new Set(words).size).toBe(blocs.length)
      expect(words).toEqual(words.map((word) => word.normalize('NFC')))
    }
  }
})

test('the columns of a board stand in the order of the field, under two letters each', () => {
  const heads = blocs.map((bloc) => blocLabel(bloc, 'vi').abbreviation)
  expect(heads).toEqual(['CU', 'CQ', 'VT', 'MT', 'ND', 'PN', 'CB', 'TN', 'CĐ', 'DV'])
  expect(blocs.map((bloc) => blocLabel(bloc, 'en').abbreviation)).toEqual(heads)
})

test('a bloc is called by its full name in sentences and by a short one over a column', () => {
  expect(blocLabel('armed-forces', 'vi')).toEqual({ full: 'Lực lượng vũ trang', head: 'Vũ trang', abbreviation: 'VT' })
  expect(blocLabel('front', 'en')).toEqual({ full: 'Fatherland Front', head: 'Front', abbreviation: 'MT' })
})
