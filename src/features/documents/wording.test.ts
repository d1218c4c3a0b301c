import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateLine, numberLine, recipientLines } from './wording.ts'

describe('The number of a document', () => {
  it('is left open on a draft', () => {
    expect(numberLine(null, 'BC/BDVHU')).toBe('Số      -BC/BDVHU')
  })

  it('has no colon and at least two digits', () => {
    expect(numberLine(7, 'BC/DV')).toBe('Số 07-BC/DV')
    expect(numberLine(127, 'QĐ/TU')).toBe('Số 127-QĐ/TU')
  })
})

describe('The place and date of a document', () => {
  it('leave the date open on a draft', () => {
    expect(dateLine('Na Hang', null)).toBe('Na Hang, ngày … tháng … năm …')
  })

  it('take a leading zero for days below 10 and for January and February only', () => {
    expect(dateLine('Na Hang', '2023-04-05')).toBe('Na Hang, ngày 05 tháng 4 năm 2023')
    expect(dateLine('Vinh Hà', '2026-02-25')).toBe('Vinh Hà, ngày 25 tháng 02 năm 2026')
    expect(dateLine('Vinh Hà', '2026-01-01')).toBe('Vinh Hà, ngày 01 tháng 01 năm 2026')
    expect(dateLine('Hà Nội', '2025-12-10')).toBe('Hà Nội, ngày 10 tháng 12 năm 2025')
  })

  it('lose nothing of any date', () => {
    const noon = fc.date({
      min: new Date('1930-02-03T12:00Z'),
      max: new Date('2130-01-01T12:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(noon, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [day, month, year] = [...dateLine('X', iso).matchAll(/\d+/g)].map(([digits]) => digits)
        expect(`${year}-${month?.padStart(2, '0')}-${day}`).toBe(iso)
      }),
    )
  })
})

describe('The recipients of a document', () => {
  it('end with semicolons, the last with a full stop', () => {
    expect(recipientLines(['Thường trực Huyện ủy', 'Lưu Ban Dân vận'])).toEqual([
      '- Thường trực Huyện ủy;',
      '- Lưu Ban Dân vận.',
    ])
  })
})
