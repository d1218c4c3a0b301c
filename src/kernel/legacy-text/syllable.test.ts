import { expect, test } from 'vitest'
import { VIETNAMESE } from './fixtures/vietnamese.ts'
import { isSyllable } from './syllable.ts'

test('what breaks a rule of spelling is no syllable', () => {
  const refused = 'hoc hòc hảt cách̀ nghò ngi ghà cì qú quòa thươøng that hello être où aỉ hoac ngành2 bđ'.split(' ')
  expect(refused.filter(isSyllable)).toEqual([])
})

test('old and new places of the tone, qu and gi, y and i are all syllables', () => {
  const taken =
    'hoà hòa thuỷ thủy khoẻ khỏe quý quí gì giếng giặc già kỹ kĩ nghỉ yêu yến khuya khuỷu ngoéo rượu ươm uống thuở Đắk Kạn HUYỆN quốc huyện oan oẳn'
  expect(taken.split(' ').filter((word) => !isSyllable(word))).toEqual(['Đắk'])
})

test('every word of official sentences is a syllable, but for abbreviations', () => {
  const words = VIETNAMESE.flatMap((line) => line.match(/[\p{L}\p{M}]+/gu) ?? [])
  expect(words.filter((word) => !isSyllable(word))).toEqual(['MTTQ'])
})
