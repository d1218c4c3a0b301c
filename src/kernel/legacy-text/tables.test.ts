import { describe, expect, test } from 'vitest'
import { decodeAs } from './decode.ts'
import { encodeAs } from './encode.ts'
import { LEGACY_ENCODINGS } from './encoding.ts'
import { fontHint } from './font-hint.ts'
import { LETTERS, LOWER_LETTERS, TONES, toned } from './letters.ts'
import { CP1258, TCVN3, VIQR, VNI } from './tables.ts'

const TABLES = { tcvn3: TCVN3, vni: VNI, viqr: VIQR, cp1258: CP1258 }

describe('the tables of letters', () => {
  test('there are 134 letters, and every encoding knows each of them', () => {
    expect(new Set(LETTERS).size).toBe(134)
    for (const encoding of LEGACY_ENCODINGS) {
      for (const letter of LETTERS) expect(TABLES[encoding].get(letter), `${encoding} ${letter}`).toMatch(/^.{1,4}$/)
    }
  })

  test('no two letters share a code, except the sixty capitals of TCVN3 that live in a second font', () => {
    for (const encoding of ['vni', 'viqr', 'cp1258'] as const) expect(new Set(TABLES[encoding].values()).size).toBe(134)
    expect(new Set(TCVN3.values()).size).toBe(74)
    expect(new Set(LOWER_LETTERS.map((letter) => TCVN3.get(letter))).size).toBe(67)
  })

  test.each(['tcvn3', 'vni', 'cp1258'] as const)('%s: every letter comes back, alone', (encoding) => {
    for (const letter of LETTERS) {
      const back = decodeAs(encoding, encodeAs(encoding, letter))
      const isSecondFont = encoding === 'tcvn3' && letter !== letter.toLowerCase() && !'ĂÂĐÊÔƠƯ'.includes(letter)
      expect(back).toBe(isSecondFont ? letter.toLowerCase() : letter)
    }
  })

  test('VIQR: every letter comes back inside a syllable', () => {
    for (const letter of LETTERS) {
      const word = syllableWith(letter)
      expect(decodeAs('viqr', `${encodeAs('viqr', word)} hai`)).toBe(`${word} hai`)
    }
  })

  test('the codes are those of the standards', () => {
    const word = 'đường phố Việt Nam ỹ ỵ ẵ ị'
    expect(encodeAs('tcvn3', word)).toBe('®\u00ADêng phè ViÖt Nam ü þ ½ Þ')
    expect(encodeAs('vni', word)).toBe('ñöôøng phoá Vieät Nam yõ î aü ò')
    expect(encodeAs('viqr', word)).toBe("ddu+o+`ng pho^' Vie^.t Nam y~ y. a(~ i.")
    expect(encodeAs('cp1258', word)).toBe('ðýõÌng phôì Viêòt Nam yÞ yò ãÞ iò')
    expect(encodeAs('vni', 'ĐƯỜNG')).toBe('ÑÖÔØNG')
  })

  test('what the tested npm converter reads wrongly is read right: all of ơ and ư with a tone, ỹ, "thường"', () => {
    for (const tone of TONES) {
      for (const vowel of ['ơ', 'ư', 'Ơ', 'Ư']) {
        const letter = toned(vowel, tone)
        expect(decodeAs('vni', encodeAs('vni', letter))).toBe(letter)
      }
    }
    expect(decodeAs('vni', 'yõ')).toBe('ỹ')
    expect(decodeAs('vni', 'thöôøng')).toBe('thường')
    expect(decodeAs('tcvn3', 'th\u00ADêng')).toBe('thường')
  })
})

describe('capitals and fonts', () => {
  test('a line typed for the font of TCVN3 capitals is read in capitals', () => {
    expect(decodeAs('tcvn3', 'HéI NGHÞ D¢N VËN')).toBe('HỘI NGHỊ DÂN VẬN')
    expect(decodeAs('tcvn3', 'b¸o NH¢N D¢N ngµy')).toBe('báo NHÂN DÂN ngày')
  })

  test('the name of a font tells the encoding, and a modern font tells nothing', () => {
    expect(fontHint('Arial, .VnTime')).toBeUndefined()
    expect(fontHint('".VnTimeH", serif')).toEqual({ encoding: 'tcvn3', isUpperCase: true })
    expect(fontHint('.VnTime')).toEqual({ encoding: 'tcvn3', isUpperCase: false })
    expect(fontHint('VNI-Times')).toEqual({ encoding: 'vni', isUpperCase: false })
  })
})

/** `b` and the letter; `d` letters stand before a vowel. A single capital is followed by what keeps its case. */
function syllableWith(letter: string): string {
  const base = letter.toLowerCase().normalize('NFD')
  if (letter.toLowerCase() === 'đ') return `${letter}a`
  if (base.includes('\u0306')) return `b${letter}${hasStopTone(base) ? 't' : 'n'}`
  return base.includes('\u0302') && base.startsWith('a') ? `b${letter}${hasStopTone(base) ? 't' : 'n'}` : `b${letter}`
}

function hasStopTone(base: string): boolean {
  return base.includes('\u0301') || base.includes('\u0323')
}
