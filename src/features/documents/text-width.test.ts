import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balancedLines, textWidth, widestWord } from './text-width.ts'

describe('The width of a text', () => {
  it('is nothing for nothing', () => {
    expect(textWidth('', 14, false)).toBe(0)
    expect(widestWord('', 14, false)).toBe(0)
  })

  it('is that of Times New Roman, tone marks adding none', () => {
    expect(textWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, true)).toBeCloseTo(206.655, 2)
    expect(textWidth('ấậẳỡự', 1000, false)).toBe(textWidth('ââăơư', 1000, false))
  })

  it('sets all digits equally wide, so that columns of figures line up', () => {
    for (const digit of '0123456789') expect(textWidth(digit, 1000, false)).toBe(500)
  })
})

describe('A centred line that is too wide', () => {
  it('stays whole when it has no place to break or fits not even on two lines', () => {
    expect(balancedLines('DÂN', 1, 14, false)).toEqual(['DÂN'])
    expect(balancedLines('MỘT HAI BA BỐN NĂM', 60, 14, false)).toEqual(['MỘT HAI BA BỐN NĂM'])
  })

  it('leaves no lone word on its second line', () => {
    expect(balancedLines('ĐẢNG BỘ HUYỆN NA HANG', 177.75, 14, false)).toEqual(['ĐẢNG BỘ HUYỆN', 'NA HANG'])
  })

  it('loses no word and never grows wider than the room', () => {
    const text = fc.array(fc.constantFrom('ĐẢNG', 'ỦY', 'XÃ', 'PHƯỜNG', 'BAN'), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(text, fc.integer({ min: 50, max: 400 }), (words, room) => {
        const lines = balancedLines(words.join(' '), room, 14, true)
        expect(lines.join(' ')).toBe(words.join(' '))
        if (lines.length > 1) for (const line of lines) expect(textWidth(line, 14, true)).toBeLessThanOrEqual(room)
      }),
    )
  })
})
