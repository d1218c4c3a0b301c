import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FigureError,
  formatFigure,
  formatPercent,
  fromThousandths,
  parseFigure,
  sumFigures,
  toThousandths,
} from './number.ts'

const limit = 9_000_000_000_000_000n
const thousandths = fc.bigInt({ min: 0n, max: limit })
const figure = fc.oneof(
  thousandths.map(fromThousandths),
  fc.integer({ min: 0, max: 99_999 }).map((n) => n / 1000),
  fc.nat(),
)

describe('a typed figure', () => {
  const refusals: Record<FigureError, string[]> = {
    'not-a-number': ['abc', '~5', '>3', '5 %', '1e3', '+5', '-', '.', ',', '1/2', '5 triệu', '٣', '０', 'NaN', '--5'],
    ambiguous: [
      '1,234.5',
      '12.34',
      '1,234,567',
      '1.2345',
      '1234.567',
      '0.500',
      '012.345',
      '1.234 567',
      '1 23',
      '5,',
      ',5',
    ],
    'too-many-decimals': ['1,2345', '0,0000', '1.234,12345'],
    'too-large': ['9.000.000.000.001', '9000000000000,001', '99999999999999999999', '9'.repeat(400)],
    negative: ['-5', '- 5', '−1.234,5', '–5', '-0'],
  }

  for (const [error, texts] of Object.entries(refusals)) {
    test(`is refused as ${error} when it is`, () => {
      for (const text of texts) expect([text, parseFigure(text)]).toEqual([text, { error }])
    })
  }

  test('is too large when a number could not keep every digit of it', () => {
    expect(parseFigure('8.999.999.999.999,999')).toEqual({ error: 'too-large' })
    expect(parseFigure('8.000.000.000.000,001')).toEqual({ value: 8_000_000_000_000.001 })
    expect(parseFigure('9.000.000.000.000')).toEqual({ value: 9e12 })
  })

  test('is empty when blank, which is not 0', () => {
    for (const text of ['', ' ', '\u00A0\t\n']) expect(parseFigure(text)).toEqual({ empty: true })
    expect(parseFigure('0')).toEqual({ value: 0 })
  })

  test('is read in the Vietnamese form, grouped by dots, by any space or not at all', () => {
    for (const text of ['1.234,5', '1234,5', '1 234,5', '1\u00A0234,5', '1\u202F234,5', ' 1.234,5 ', '1.234,50']) {
      expect([text, parseFigure(text)]).toEqual([text, { value: 1234.5 }])
    }
    expect(parseFigure('1.234')).toEqual({ value: 1234 })
    expect(parseFigure('1,234')).toEqual({ value: 1.234 })
    expect(parseFigure('05')).toEqual({ value: 5 })
  })

  test('comes back as it was shown', () => {
    const comesBack = fc.property(figure, (value) => {
      expect(parseFigure(formatFigure(value))).toEqual({ value })
    })
    fc.assert(comesBack, { numRuns: 1000 })
  })

  test('is never accepted and then shown as something else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,14}(,\d{1,3})?$/), (text) => {
        const parsed = parseFigure(text)
        if (!('value' in parsed)) return
        const plain = text
          .replace(/^0+(?=\d)/, '')
          .replace(/(,\d*?)0*$/, '$1')
          .replace(/,$/, '')
        expect(formatFigure(parsed.value).replaceAll('.', '')).toBe(plain)
      }),
    )
  })

  test('is answered, never thrown at, whatever is pasted', () => {
    const pasted = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789., -\u00A0') }),
    )
    fc.assert(
      fc.property(pasted, (text) => {
        const parsed = parseFigure(text)
        if ('value' in parsed) expect(parsed.value).toBeGreaterThanOrEqual(0)
        else expect('error' in parsed || 'empty' in parsed).toBe(true)
      }),
    )
  })
})

describe('a shown figure', () => {
  test('must be finite', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e21])
      expect(() => formatFigure(value)).toThrow(RangeError)
  })

  test('has dots between thousands, a comma before decimals and no trailing zeros', () => {
    const shown = [0, -0, 5, 999, 1000, 1234.5, 1_234_567, 0.05, 1.23, 0.0004, -1234.5, -0.0001].map(formatFigure)
    expect(shown).toEqual(['0', '0', '5', '999', '1.000', '1.234,5', '1.234.567', '0,05', '1,23', '0', '-1.234,5', '0'])
  })
})

describe('a share', () => {
  test('of nothing is undefined, not 0 and not infinite', () => {
    expect(formatPercent(0, 0)).toBeUndefined()
    expect(formatPercent(5, 0)).toBeUndefined()
  })

  test('has one decimal and an unbreakable space before the sign', () => {
    expect(formatPercent(412, 418)).toBe('98,6\u00A0%')
    expect(formatPercent(13, 13)).toBe('100,0\u00A0%')
    expect(formatPercent(0, 7)).toBe('0,0\u00A0%')
    expect(formatPercent(110_750, 100)).toBe('110.750,0\u00A0%')
    expect(formatPercent(-1, 3)).toBe('-33,3\u00A0%')
    expect(formatPercent(-1, 100_000)).toBe('0,0\u00A0%')
  })

  test('rounds halves up exactly, where floating point would fall short', () => {
    expect(((115 / 10_000) * 100).toFixed(1)).toBe('1.1')
    expect(formatPercent(115, 10_000)).toBe('1,2\u00A0%')
    expect(formatPercent(-115, 10_000)).toBe('-1,2\u00A0%')
    expect(formatPercent(0.115, 10)).toBe('1,2\u00A0%')
  })

  test('lies within half a tenth of the exact share', () => {
    const part = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 1_000_000 }), (k, n) => {
        const shown = formatPercent(k, n) ?? ''
        const tenths = BigInt(shown.replace(/[.,]|\u00A0%/g, ''))
        const twiceOff = 2n * (tenths * BigInt(n) - BigInt(k) * 1000n)
        expect(twiceOff <= BigInt(n) && twiceOff > -BigInt(n)).toBe(true)
      }),
    )
  })
})

describe('a total', () => {
  test('of nothing reported is not 0', () => {
    expect(sumFigures([])).toBeNull()
    expect(sumFigures([null, null])).toBeNull()
    expect(sumFigures([null, 0])).toBe(0)
  })

  test('refuses what is not a figure', () => {
    expect(() => sumFigures([1, Number.NaN])).toThrow(RangeError)
  })

  test('of tenths is exact, where floating point is not', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(sumFigures([0.1, null, 0.2])).toBe(0.3)
    expect(sumFigures(Array.from({ length: 1000 }, () => 0.001))).toBe(1)
    expect(sumFigures([9e12, 9e12, 1])).toBe(18_000_000_000_001)
  })

  test('equals the total of whole thousandths, in any order', () => {
    const terms = fc.array(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), { minLength: 1 })
    fc.assert(
      fc.property(terms, fc.infiniteStream(fc.nat()), (parts, keys) => {
        const total = parts.reduce((sum, part) => sum + part, 0n)
        const shuffled = parts
          .map((part) => ({ part, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ part }) => Number(part) / 1000)
        expect(sumFigures(shuffled)).toBe(Number(total) / 1000)
        expect(sumFigures([...shuffled].reverse())).toBe(Number(total) / 1000)
      }),
    )
  })

  test('thousandths survive the way through a number wherever one can hold them', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 43n) * 1000n, max: 2n ** 43n * 1000n }),
        (n) => toThousandths(fromThousandths(n)) === n,
      ),
    )
  })
})
