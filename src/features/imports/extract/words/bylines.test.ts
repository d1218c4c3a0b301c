import { describe, expect, test } from 'vitest'
import { readByline } from './bylines.ts'
import { linesOf } from './lines.ts'

function read(text: string) {
  const [line] = linesOf(text)
  return line && readByline(line, text)
}

const named = (text: string) => read(text)?.bylines.map(({ name, role }) => `${role} ${name}`)

describe('lines that name nobody', () => {
  test.each([
    'Theo báo cáo từ đầu năm đến nay, các cấp ủy đã quan tâm chỉ đạo.',
    'Theo Báo cáo số 12, các đơn vị đã hoàn thành kế hoạch.',
    'Theo Kế hoạch của Huyện ủy:',
    'Ảnh hưởng của bão số 3',
    'Hội nghị kết thúc tốt đẹp.',
    'Ngọc Oánh.',
    'Trần Thị Ngọc Oánh Hằng Nga',
    'Đảng uỷ xã',
    'In',
    'Hết',
    'Admin',
    'Thời gian: 05/04/2023',
    '- - -',
  ])('"%s" is no byline.', (text) => {
    expect(read(text)).toBeUndefined()
  })

  test('A label without a name is known as a label and names nobody.', () => {
    expect(read('Tác giả:')).toMatchObject({ form: 'labelled', bylines: [] })
    expect(read('(st)')).toMatchObject({ form: 'phrase', bylines: [] })
  })
})

describe('lines that name who made the article', () => {
  test.each([
    ['Ngọc Oánh', 'bare', ['author Ngọc Oánh']],
    ["H'Hen Niê – Y Thanh", 'bare', ["author H'Hen Niê", 'author Y Thanh']],
    ['Tác giả: Ngọc Oánh', 'labelled', ['author Ngọc Oánh']],
    ['Tin, ảnh: Ngọc Oánh', 'labelled', ['author Ngọc Oánh', 'photo Ngọc Oánh']],
    [
      'Bài và ảnh: Ngọc Oánh, Văn Hùng',
      'labelled',
      ['author Ngọc Oánh', 'photo Ngọc Oánh', 'author Văn Hùng', 'photo Văn Hùng'],
    ],
    ['Bài: Ngọc Oánh - Ảnh: Văn Hùng', 'labelled', ['author Ngọc Oánh', 'photo Văn Hùng']],
    ['Tác giả: Ngọc Oánh và Văn Hùng', 'labelled', ['author Ngọc Oánh', 'author Văn Hùng']],
    ['Nguồn: https://baocaobang.vn/tin-1', 'labelled', ['source https://baocaobang.vn/tin-1']],
    ['Nguồn: Báo Nhân dân, số ra ngày 5/4', 'labelled', ['source Báo Nhân dân, số ra ngày 5/4']],
    ['(Theo Báo Nhân dân)', 'phrase', ['via Báo Nhân dân']],
    ['Theo: TTXVN', 'labelled', ['via TTXVN']],
    ['Theo baochinhphu.vn', 'phrase', ['via baochinhphu.vn']],
    ['Ngọc Oánh (st)', 'phrase', ['source Ngọc Oánh']],
    ['BBT', 'phrase', ['author BBT']],
    ['Ngọc Oánh/TTXVN', 'bare', ['author Ngọc Oánh', 'source TTXVN']],
    ['Tin, ảnh: KHÁNH TRUNG', 'labelled', ['author KHÁNH TRUNG', 'photo KHÁNH TRUNG']],
    ['Ban Biên tập', 'phrase', ['author Ban Biên tập']],
  ])('"%s" is a %s byline.', (text, form, expected) => {
    expect(read(text)?.form).toBe(form)
    expect(named(text)).toEqual(expected)
  })

  test('Decomposed letters are read alike, and the names come out composed.', () => {
    expect(named('Tác giả: Ngọc Oánh và Văn Hùng'.normalize('NFD'))).toEqual(['author Ngọc Oánh', 'author Văn Hùng'])
  })
})
