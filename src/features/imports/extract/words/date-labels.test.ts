import { describe, expect, test } from 'vitest'
import { readDateLine } from './date-labels.ts'
import { linesOf } from './lines.ts'

function entriesOf(text: string) {
  const [line] = linesOf(text)
  return line && readDateLine(line, text)?.map(({ as, date }) => [as, date])
}

describe('lines that are not about the date of the article', () => {
  test.each([
    'Cập nhật ngày 05/04/2023, toàn huyện có 12 mô hình “Dân vận khéo”.',
    'Ngày đăng ký dự thi: 05/04/2023',
    'Đăng bởi Ngọc Oánh ngày 05/04/2023',
    'Chiều ngày 04/4/2023, đồng chí Nông Văn Hội chủ trì hội nghị.',
    'Cập nhật',
    'Xuất bản',
    'Thứ Tư',
    '09:30',
    'Năm 2023',
    'Hội nghị Sơ kết công tác Dân vận quý I năm 2023',
  ])('"%s" stays a line of the page.', (text) => {
    expect(entriesOf(text)).toBeUndefined()
  })

  test.each(['Cập nhật ngày: 31/02/2023', 'Cập nhật ngày: 04/13/2023', 'Cập nhật ngày:'])(
    '"%s" is a label, yet gives no date: the month never comes first and nothing is guessed.',
    (text) => {
      expect(entriesOf(text)).toEqual([['updated-label', undefined]])
    },
  )

  test('Two different dates under one label give none.', () => {
    expect(entriesOf('Cập nhật: 05/04/2023 - 06/04/2023')).toEqual([['updated-label', undefined]])
  })
})

describe('lines about the date of the article', () => {
  test.each([
    '(\u00a0Cập nhật ngày: 05/04/2023\u00a0)',
    'Cập nhật lúc 09:30, Thứ Tư, ngày 05/4/2023 (GMT+7)',
    'Ngày cập nhật: 5-4-2023',
    'Lần cập nhật cuối: ngày 5 tháng 4 năm 2023',
    'CẬP NHẬT: 10h30 05.04.2023'.normalize('NFD'),
  ])('"%s" states when it was updated and nothing else.', (text) => {
    expect(entriesOf(text)).toEqual([['updated-label', '2023-04-05']])
  })

  test.each([
    'Ngày đăng: 05/04/2023',
    'Đăng ngày 05/04/2023',
    'Tin đăng ngày: 05/04/2023',
    'Đăng lúc 14:28 05/04/2023',
    'Đăng: 05/04/2023',
    'Ngày xuất bản : 05/04/2023',
  ])('"%s" states when it was published and nothing else.', (text) => {
    expect(entriesOf(text)).toEqual([['published-label', '2023-04-05']])
  })

  test.each(['Thứ Tư, 05/04/2023 09:30', '10:8, Thứ Tư, 5-4-2023', 'Ngày 5 tháng 4 năm 2023'])(
    '"%s" is a date without a label.',
    (text) => {
      expect(entriesOf(text)).toEqual([['bare-date', '2023-04-05']])
    },
  )

  test('One line may state both dates and a counter, each for itself.', () => {
    expect(entriesOf('Ngày đăng: 04/04/2023 | Cập nhật: Thứ Tư, 05/04/2023 - 09:30 | Lượt xem: 1.024')).toEqual([
      ['published-label', '2023-04-04'],
      ['updated-label', '2023-04-05'],
      ['discard-counter', undefined],
    ])
  })
})
