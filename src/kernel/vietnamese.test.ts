import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePersonNames, compareVietnamese, fold, nfc, normaliseTone, slug } from './vietnamese.ts'

const anyText = fc.string({ unit: 'binary' })
const vietnameseText = fc.string({
  unit: fc.constantFrom(...'aăâeêioôơuưyqhtknđĐÂĂỦỴHQ \u00A0\u200B-–’“', ...'àảãáạằệờựỳỷỹýỵóòúùủũụèẻẽéẹ'),
})

describe('the search key', () => {
  test('nothing visible is lost beyond accents and case, even where a letter only looks like đ', () => {
    expect(fold('Đ đ Ð ð Ɖ ɖ')).toBe('d d d d d d')
    expect(fold('Hội nghị Sơ kết công tác Dân vận quý I năm 2023')).toBe(
      'hoi nghi so ket cong tac dan van quy i nam 2023',
    )
  })

  test('invisible characters vanish and every kind of space is one space', () => {
    expect(fold('\uFEFF  dân\u200B vận\u00A0\u00A0khéo\u202F\t\n')).toBe('dan van kheo')
    expect(fold(' \u00A0\u200B')).toBe('')
  })

  test('curly quotes and long dashes are found by the plain ones of a keyboard', () => {
    expect(fold('“Dân vận khéo” – H’Mông − 2024')).toBe('"dan van kheo" - h\'mong - 2024')
  })

  test('composed and decomposed text have one key', () => {
    fc.assert(fc.property(anyText, (text) => fold(text.normalize('NFD')) === fold(nfc(text))))
    fc.assert(fc.property(vietnameseText, (text) => fold(text.normalize('NFD')) === fold(text)))
  })

  test('a key is composed and its own key, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)))
    fc.assert(
      fc.property(anyText, (text) => fold(text) === nfc(fold(text))),
      { examples: [['한국']] },
    )
  })

  test('a key of Vietnamese letters is plain ASCII', () => {
    fc.assert(fc.property(vietnameseText, (text) => /^[ -~]*$/.test(fold(text))))
  })
})

describe('tone placement', () => {
  test('the u after q carries no tone, so quý stays quý', () => {
    for (const text of ['quý I', 'Quý', 'QUÝ', 'quỳ', 'quỹ', 'quỵ', 'Phú Quý']) expect(normaliseTone(text)).toBe(text)
  })

  test('a syllable with a letter after the pair is spelled one way only and stays', () => {
    for (const text of ['hoàn', 'hoài', 'ngoáy', 'khoẻn', 'khuỷu', 'tuyết', 'huỳnh', 'loạt']) {
      expect(normaliseTone(text)).toBe(text)
    }
  })

  test('other letters that stand close to the pairs stay: uỷ is not ưỷ, oà is not oậ', () => {
    for (const text of ['của', 'mùa', 'thuở', 'oậ', 'oằ', 'oề', 'ưỷ', 'ơà', 'ôà'])
      expect(normaliseTone(text)).toBe(text)
  })

  test('both spellings of an open syllable have one key, in every tone and case', () => {
    const pairs = ['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa', 'oè òe', 'oé óe', 'oẻ ỏe', 'oẽ õe', 'oẹ ọe']
    pairs.push('uỳ ùy', 'uý úy', 'uỷ ủy', 'uỹ ũy', 'uỵ ụy')
    for (const [modern = '', traditional = ''] of pairs.map((pair) => pair.split(' '))) {
      expect(normaliseTone(`h${modern}, H${modern}`)).toBe(`h${traditional}, H${traditional}`)
      expect(normaliseTone(modern.toUpperCase())).toBe(traditional.toUpperCase())
      expect(normaliseTone(traditional)).toBe(traditional)
    }
    expect(normaliseTone('Uỷ ban, thuỷ lợi, hoà giải, khoẻ')).toBe('Ủy ban, thủy lợi, hòa giải, khỏe')
  })

  test('the key keeps every letter, is its own key and does not depend on how the text was composed', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const key = normaliseTone(text)
        expect(fold(key)).toBe(fold(text))
        expect(normaliseTone(key)).toBe(key)
        expect(normaliseTone(text.normalize('NFD'))).toBe(key)
      }),
    )
  })
})

describe('the slug', () => {
  test('a title without a Latin letter or digit still has an address', () => {
    for (const text of ['', '…/.', '会议', '\u200B']) expect(slug(text)).toBe('bai')
  })

  test('it is cut between words, and inside a word only when that word alone is too long', () => {
    expect(slug('Dân vận khéo', 7)).toBe('dan-van')
    expect(slug('Dân vận khéo', 9)).toBe('dan-van')
    expect(slug('Dân vận khéo', 11)).toBe('dan-van')
    expect(slug('Dân vận khéo', 12)).toBe('dan-van-kheo')
    expect(slug('nghiêng ngả', 4)).toBe('nghi')
  })

  test('it reads as the title does', () => {
    expect(slug('Hội nghị: “Sơ kết” – quý I/2023, huyện Đồng Hỷ')).toBe('hoi-nghi-so-ket-quy-i-2023-huyen-dong-hy')
  })

  test('every slug is safe in an address, within its length and its own slug', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, vietnameseText), fc.integer({ min: 3, max: 90 }), (text, max) => {
        const made = slug(text, max)
        expect(made).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(made.length).toBeLessThanOrEqual(max)
        expect(slug(made, max)).toBe(made)
      }),
    )
  })
})

describe('the order', () => {
  test('letters of their own come after the plain ones, not after z', () => {
    const words = ['đa', 'ba', 'ân', 'da', 'an', 'ăn', 'ơ', 'o', 'ô']
    expect(words.sort(compareVietnamese)).toEqual(['an', 'ăn', 'ân', 'ba', 'da', 'đa', 'o', 'ô', 'ơ'])
  })

  test('tones follow the dictionary: ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    expect(['bạ', 'bá', 'bã', 'bả', 'bà', 'ba'].sort(compareVietnamese)).toEqual(['ba', 'bà', 'bả', 'bã', 'bá', 'bạ'])
  })

  test('numbers within words count as numbers', () => {
    const words = ['Khóm 10', 'Khóm 2', 'Khóm 1', 'Khóm 02a']
    expect(words.sort(compareVietnamese)).toEqual(['Khóm 1', 'Khóm 2', 'Khóm 02a', 'Khóm 10'])
  })

  test('people are ordered by given name first, then family name', () => {
    const people = ['Vũ Thị Bình', 'Nguyễn Văn Đức', 'Trần  An', 'Lê Dũng', ' Hoàng Văn An ', 'Ân', 'Đỗ Thị Bình']
    const ordered = [' Hoàng Văn An ', 'Trần  An', 'Ân', 'Đỗ Thị Bình', 'Vũ Thị Bình', 'Lê Dũng', 'Nguyễn Văn Đức']
    expect(people.sort(comparePersonNames)).toEqual(ordered)
  })

  test('an order of names is the same from both sides and fits together', () => {
    const name = fc.array(vietnameseText, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(comparePersonNames(a, b)) + Math.sign(comparePersonNames(b, a))).toBe(0)
        const [low, middle, high] = [a, b, c].sort(comparePersonNames) as [string, string, string]
        expect(comparePersonNames(low, middle)).toBeLessThanOrEqual(0)
        expect(comparePersonNames(low, high)).toBeLessThanOrEqual(0)
        expect(comparePersonNames(middle, high)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
