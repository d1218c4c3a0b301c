import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guestLines, parseGuests, proposeTitle, readCount } from './rules.ts'

describe('lines of guests', () => {
  test.each(['0x2', '-1', '1.5', '1e3', 'hai', '', '1234567'])('“%s” is no number of people', (text) => {
    expect(readCount(text)).toBeNaN()
    expect(parseGuests(`Ban Dân vận Tỉnh ủy: ${text}`)[0]?.headCount).toBeNaN()
  })

  test('a line without a number is one person, blank lines are nobody', () => {
    expect(parseGuests('\n Phóng viên Báo tỉnh \r\n\r\nBan Dân vận Tỉnh ủy: phòng Tổng hợp : 02\n')).toEqual([
      { label: 'Phóng viên Báo tỉnh', headCount: 1 },
      { label: 'Ban Dân vận Tỉnh ủy: phòng Tổng hợp', headCount: 2 },
    ])
  })

  test('what is written out is read back the same', () => {
    const label = fc.stringMatching(/^[A-ZĐ][a-zạảấ :]{0,20}[a-zđ]$/)
    const guests = fc.record({ label, headCount: fc.integer({ min: 1, max: 9999 }) })
    fc.assert(
      fc.property(fc.array(guests), (all) => {
        expect(parseGuests(guestLines(all))).toEqual(all)
      }),
    )
  })
})

test('a title is proposed from the kind and the period; a final conference names the year', () => {
  expect(proposeTitle('review', '2024Q3')).toBe('Hội nghị sơ kết công tác dân vận quý III năm 2024')
  expect(proposeTitle('briefing', '2023Q1')).toBe('Hội nghị giao ban công tác dân vận quý I năm 2023')
  expect(proposeTitle('thematic', '2024Q2')).toBe('Hội nghị chuyên đề công tác dân vận quý II năm 2024')
  expect(proposeTitle('final', '2024Q4')).toBe('Hội nghị tổng kết công tác dân vận năm 2024')
})
