import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeLegacy } from './decode-legacy.ts'
import { detectLegacy } from './detect.ts'
import { encodeAs } from './encode.ts'
import { LEGACY_ENCODINGS } from './encoding.ts'
import { OTHER, VIETNAMESE } from './fixtures/vietnamese.ts'
import { queryReadings } from './query-readings.ts'

const paragraph = fc
  .array(fc.constantFrom(...VIETNAMESE), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join(' '))
const bytesOf = (text: string) => Uint8Array.from(text, (sign) => WINDOWS_1252.get(sign) ?? sign.charCodeAt(0))
const WINDOWS_1252 = new Map([
  ['–', 0x96],
  ['“', 0x93],
  ['”', 0x94],
])

describe('what is not legacy text', () => {
  test.each([...OTHER, ...VIETNAMESE])('stays as it is: %s', (text) => {
    expect(detectLegacy(text)).toEqual({ text, runs: [] })
    expect(detectLegacy(text.normalize('NFD')).runs).toEqual([])
    expect(queryReadings(text)).toEqual([])
  })

  test('all of it together stays as it is too, and as a file of UTF-8', () => {
    const text = [...OTHER, ...VIETNAMESE].join('\n')
    expect(detectLegacy(text).runs).toEqual([])
    expect(decodeLegacy(new TextEncoder().encode(text))).toEqual({ text, runs: [] })
  })

  test('bytes that are neither UTF-8 nor clearly Vietnamese have no reading', () => {
    expect(decodeLegacy(bytesOf('Là où étaient les élèves, à Orléans'))).toBeUndefined()
    expect(decodeLegacy(Uint8Array.from({ length: 256 }, (_, at) => at))).toBeUndefined()
  })
})

describe('legacy text', () => {
  test.each(['vni', 'viqr', 'cp1258'] as const)('%s: any paragraph comes back letter for letter', (encoding) => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const { text: back, runs } = detectLegacy(encodeAs(encoding, text))
        expect(back).toBe(text)
        expect(runs.map((run) => run.encoding)).toEqual([encoding])
      }),
    )
  })

  test('TCVN3: any paragraph comes back, capitals with a tone as small letters', () => {
    const small = (text: string) =>
      text.replace(/[À-Ỹ]/gu, (sign) => ('ĂÂĐÊÔƠƯ'.includes(sign) ? sign : sign.toLowerCase()))
    fc.assert(fc.property(paragraph, (text) => detectLegacy(encodeAs('tcvn3', text)).text === small(text)))
  })

  test('only the line that was written so is converted, and a short line follows the others', () => {
    const [title = '', first = '', second = ''] = VIETNAMESE
    const text = [first, encodeAs('vni', second), OTHER[0], encodeAs('vni', 'Khách quan:'), ''].join('\r\n')
    const { text: read, runs } = detectLegacy(text)
    expect(read).toBe([first, second, OTHER[0], 'Khách quan:', ''].join('\r\n'))
    expect(runs.map(({ before, after }) => [before, after])).toEqual([
      [encodeAs('vni', second), second],
      ['Khaùch quan:', 'Khách quan:'],
    ])
    for (const { from, to, before } of runs) expect(text.slice(from, to)).toBe(before)
    expect(detectLegacy(title).runs).toEqual([])
  })

  test('a file of bytes is read in its encoding', () => {
    for (const encoding of ['tcvn3', 'vni', 'cp1258'] as const) {
      const text = VIETNAMESE.join('\n')
      expect(decodeLegacy(bytesOf(encodeAs(encoding, text)))?.text.toLowerCase()).toBe(text.toLowerCase())
    }
  })

  test('a font says what to do with a text too short to tell', () => {
    expect(detectLegacy('¶nh', { encoding: 'tcvn3', isUpperCase: true }).text).toBe('ẢNH')
    expect(detectLegacy('¶nh').runs).toEqual([])
  })

  test('VIQR keeps the signs of sentences: a question mark, a full stop, an address', () => {
    expect(detectLegacy("Co' ai ddi ddu+o+.c kho^ng? Ai? DDo^`ng chi' Ba. Ho.p o+? nha` Co.").text).toBe(
      'Có ai đi được không? Ai? Đồng chí Ba. Họp ở nhà Co.',
    )
    expect(detectLegacy('Bo^. Co^ng an va` Ho^.i No^ng da^n ho.p o+? tru. so+?').text).toContain('Bộ Công an và Hội')
  })
})

describe('readings of a query', () => {
  test('a query typed in an old encoding is understood, each word of it', () => {
    for (const encoding of LEGACY_ENCODINGS) {
      expect(queryReadings(encodeAs(encoding, 'hội nghị dân vận'))).toEqual(['hội nghị dân vận'])
      expect(queryReadings(encodeAs(encoding, 'thường'))).toEqual(['thường'])
    }
  })

  test('a plain or foreign query has no other reading', () => {
    for (const query of ['', 'hoi nghi', 'café', 'résumé', 'là où', "don't", 'to.', 'a.b.c', 'Ai?', '2023']) {
      expect(queryReadings(query)).toEqual([])
    }
  })
})
