import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addWorkingDays,
  daysBetween,
  type IsoDate,
  isIsoDate,
  isWeekend,
  isWorkingDay,
  localDate,
  nextWorkingDay,
  parseDate,
  weekday,
} from './date.ts'

const anyDate = fc.integer({ min: 0, max: 73_048 }).map((days) => addDays('1900-01-01', days))
const holidays: IsoDate[] = ['2024-04-30', '2024-05-01']

describe('a written date', () => {
  test('is refused when the day does not exist', () => {
    for (const text of ['29/02/2023', '31/04/2023', '30-2-2024', '0/1/2023', '1/0/2023', '2023-02-30', '29/02/1900']) {
      expect([text, parseDate(text)]).toEqual([text, undefined])
    }
  })

  test('is never read with the month first', () => {
    expect(parseDate('04/05/2023')).toBe('2023-05-04')
    expect(parseDate('04/13/2023')).toBeUndefined()
  })

  test('is refused in any other form', () => {
    const others = [
      '',
      '5/4/23',
      '5/4-2023',
      '5/4',
      '2023/04/05',
      '2023-4-5',
      'ngày 5 tháng 4',
      '5 4 2023',
      '05/04/02023',
      '5042023',
      '050423',
      '20121125',
      '20230405',
    ]
    for (const text of [...others, '05/04/2023 09:30', '0000-01-01', '１/1/2023']) {
      expect([text, parseDate(text)]).toEqual([text, undefined])
    }
  })

  test('is read in every form in use', () => {
    const forms = ['05/04/2023', '5/4/2023', '05/4/2023', '5-4-2023', '5.4.2023', ' 05/04/2023\u00A0', '2023-04-05']
    const words = 'ngày 5 tháng 4 năm 2023'
    forms.push('05042023', words, 'Ngày 05 tháng 04 năm 2023', 'ngay 5 thang 4 nam 2023', words.normalize('NFD'))
    for (const text of forms) expect([text, parseDate(text)]).toEqual([text, '2023-04-05'])
  })

  test('is read back from each way of writing a day that exists', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [year, month, day] = date.split('-').map(Number)
        expect(parseDate(`${date.slice(8)}${date.slice(5, 7)}${date.slice(0, 4)}`)).toBe(date)
        for (const join of ['/', '-', '.']) expect(parseDate([day, month, year].join(join))).toBe(date)
        expect(parseDate(`ngày ${day} tháng ${month} năm ${year}`)).toBe(date)
        expect(parseDate(date)).toBe(date)
      }),
    )
  })

  test('is recognised in the stored form only when it exists', () => {
    for (const text of ['2023-02-29', '2023-4-05', '23-04-05', '2023-04-05T00:00', '+002023-04-05', '0999-01-01']) {
      expect(isIsoDate(text)).toBe(false)
    }
    expect(isIsoDate('2024-02-29')).toBe(true)
  })
})

describe('days', () => {
  test('cannot be counted from or to a day that does not exist', () => {
    expect(() => addDays('2023-02-30', 1)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('1000-01-01', -1)).toThrow(RangeError)
    expect(() => addDays('2023-01-01', Number.NaN)).toThrow(RangeError)
    expect(() => daysBetween('2023-01-01', '2023-13-01')).toThrow(RangeError)
    expect(() => weekday('2023-00-10')).toThrow(RangeError)
  })

  test('run over the ends of months and leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-03-01', -1)).toBe('2023-02-28')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(daysBetween('2024-06-15', '2024-06-14')).toBe(-1)
  })

  test('added are the days between', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count)
        expect(Math.abs(weekday(addDays(date, count)) - weekday(date) - count) % 7).toBe(0)
      }),
    )
  })

  test('of the week are counted from Monday', () => {
    expect(weekday('2023-04-03')).toBe(1)
    expect(weekday('2023-04-05')).toBe(3)
    expect(weekday('2023-04-09')).toBe(7)
    expect([isWeekend('2023-04-07'), isWeekend('2023-04-08'), isWeekend('2023-04-09')]).toEqual([false, true, true])
  })
})

describe('working days', () => {
  test('cannot be counted in parts', () => {
    expect(() => addWorkingDays('2024-04-26', 1.5)).toThrow(RangeError)
    expect(() => addWorkingDays('2024-04-26', Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })

  test('leave out weekends and holidays, forwards and back', () => {
    expect(addWorkingDays('2024-04-26', 2)).toBe('2024-04-30')
    expect(addWorkingDays('2024-04-26', 2, holidays)).toBe('2024-05-02')
    expect(addWorkingDays('2024-05-02', -2, holidays)).toBe('2024-04-26')
    expect(addWorkingDays('2024-04-27', 0)).toBe('2024-04-27')
  })

  test('push a deadline on a day off to the next working day, and leave any other', () => {
    expect(nextWorkingDay('2024-04-27')).toBe('2024-04-29')
    expect(nextWorkingDay('2024-04-30', holidays)).toBe('2024-05-02')
    expect(nextWorkingDay('2024-04-29', holidays)).toBe('2024-04-29')
  })

  test('added are exactly the working days passed over', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), fc.array(anyDate), (date, count, daysOff) => {
        const end = addWorkingDays(date, count, daysOff)
        const passed = Array.from({ length: daysBetween(date, end) }, (_, index) => addDays(date, index + 1))
        expect(passed.filter((day) => isWorkingDay(day, daysOff))).toHaveLength(count)
        expect(isWorkingDay(end, daysOff)).toBe(true)
      }),
    )
  })
})

describe('the day of an instant', () => {
  test('does not exist for an invalid instant', () => {
    expect(() => localDate(new Date(Number.NaN))).toThrow(RangeError)
  })

  test('changes at midnight in Vietnam, not in London', () => {
    expect(localDate(new Date('2023-04-04T16:59:59.999Z'))).toBe('2023-04-04')
    expect(localDate(new Date('2023-04-04T17:00:00Z'))).toBe('2023-04-05')
  })

  test('is that of seven hours ahead of UTC, all year round', () => {
    const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, (at) => {
        expect(localDate(at)).toBe(new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10))
      }),
    )
  })
})
