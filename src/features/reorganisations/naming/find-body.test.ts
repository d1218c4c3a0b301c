import { expect, test } from 'vitest'
import { bodyFinder } from './find-body.ts'

const NAMES = [
  ['Ủy ban nhân dân xã Phiêng Hoa', 'UBND Phiêng Hoa', 'UBND'],
  ['Ủy ban nhân dân xã Khe Trúc', 'UBND Khe Trúc', 'UBND'],
  ['Ban Chỉ huy Quân sự xã Khe Trúc', 'Quân sự Khe Trúc', 'QS'],
  ['Ban Dân vận Huyện ủy Khe Trúc', 'Dân vận huyện', 'BDV'],
  ['Huyện ủy Khe Trúc', 'Huyện ủy', 'HU'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam xã Phiêng Hoa', 'Mặt trận Phiêng Hoa', 'MT'],
  ['Đảng ủy xã Phiêng Hoa', 'Phiêng Hoa', 'ĐU'],
  ['Đảng ủy xã Hòa Bình', 'Hòa Bình', 'ĐU'],
  ['Đảng ủy xã Hoa Bình', 'Hoa Bình', 'ĐU'],
  ['Trung tâm Chính trị huyện', 'Trung tâm', 'TT'],
] as const
const find = bodyFinder(NAMES.map(([name, shortName, symbol]) => ({ ref: `id of ${name}`, name, shortName, symbol })))
const said = (typed: string) => {
  const found = find(typed)
  return 'ref' in found ? found.ref.slice('id of '.length) : `${found.code}: ${found.candidates}`
}

test('a name with other accents is nobody’s; the name that fits but for them is told', () => {
  expect(said('Đảng ủy xã Phiêng Hòa')).toBe('other-accents: Đảng ủy xã Phiêng Hoa')
  expect(said('Phiêng Hòa')).toBe('other-accents: Đảng ủy xã Phiêng Hoa')
  expect(said('xã Phieng Hoa')).toMatch(/^other-accents: /)
})

test('a name nobody bears is told with those that are most like it', () => {
  expect(said('UBND xã Phiêng Hoan').split('; ')[0]).toBe('unknown-body: Ủy ban nhân dân xã Phiêng Hoa')
  expect(said('Huyện ủy Khe Trucc').split('; ')[0]).toBe('unknown-body: Huyện ủy Khe Trúc')
  expect(said('Hội Chữ thập đỏ')).toBe('unheard-body: ')
  expect(said('x'.repeat(301))).toBe('unheard-body: ')
})

test('what may be a syllable is never taken for first letters', () => {
  expect(said('Ta')).not.toBe('Trung tâm Chính trị huyện')
  expect(said('xã Tac')).toMatch(/^(unknown|unheard)-body/)
})

test('words of a name may be shortened to their first letters, in capitals or not', () => {
  expect(said('UBND xã Phiêng Hoa')).toBe(NAMES[0][0])
  expect(said('ubnd phieng hoa')).toBe(NAMES[0][0])
  expect(said('BCHQS xã Khe Trúc')).toBe(NAMES[2][0])
  expect(said('BDV Huyện ủy Khe Trúc')).toBe(NAMES[3][0])
  expect(said('MTTQ Phiêng Hoa')).toBe(NAMES[5][0])
  expect(said('UBMTTQ VN xã Phiêng Hoa')).toBe(NAMES[5][0])
  expect(said('UBND')).toBe(`ambiguous-body: ${NAMES[1][0]}; ${NAMES[0][0]}`.replace(/: (.*); (.*)/, ': $2; $1'))
})

test('names are found without accents, in capitals, with tones in their old places and letters taken apart', () => {
  expect(said('UY BAN NHAN DAN XA PHIENG HOA')).toBe(NAMES[0][0])
  expect(said('Uỷ ban nhân dân xã Phiêng Hoa'.normalize('NFD'))).toBe(NAMES[0][0])
  expect(said('ĐẢNG ỦY XÃ HOÀ BÌNH')).toBe('Đảng ủy xã Hòa Bình')
  expect(said('đảng ủy xã hoa bình')).toBe('Đảng ủy xã Hoa Bình')
  expect(said('dang uy xa hoa binh')).toBe('ambiguous-body: Đảng ủy xã Hòa Bình; Đảng ủy xã Hoa Bình')
  expect(said('id of Đảng ủy xã Hoa Bình')).toBe('Đảng ủy xã Hoa Bình')
})
