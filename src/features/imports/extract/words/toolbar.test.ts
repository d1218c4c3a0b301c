import { expect, test } from 'vitest'
import { isSingleButton, isToolbarLine, markToolbar, toolbarCoverage } from './toolbar.ts'

test.each([
  'In ấn tài liệu phục vụ Hội nghị sơ kết công tác Dân vận quý I năm 2023.',
  'Gửi thư chúc mừng các chức sắc, in thiệp và chia sẻ khó khăn với đồng bào.',
  'In',
  'Cỡ chữ',
  'Hội nghị Sơ kết công tác Dân vận quý I năm 2023',
  '',
])('The line "%s" is not a toolbar.', (line) => {
  expect(isToolbarLine(toolbarCoverage(line))).toBe(false)
})

test.each([
  'Tăng cỡ chữ Giảm cỡ chữ Gửi thư In Tăng sáng Giảm sáng',
  'Tăng cỡ chữ Giảm cỡ chữ Gửi thư In Tăng sáng Giảm sáng'.normalize('NFD'),
  'TĂNG CỠ CHỮ | GIẢM CỠ CHỮ',
  'Xem với cỡ chữ: A- A A+',
  'In trang này · Gửi email · Facebook · Zalo',
  'Lượt xem: 1024 Thích 5 Bình luận 0',
])('The line "%s" is a toolbar.', (line) => {
  expect(isToolbarLine(toolbarCoverage(line))).toBe(true)
})

test('Four fifths of the words must belong to the lexicon: one foreign word in five passes, two in six do not.', () => {
  expect(toolbarCoverage('In bài viết Facebook VnShare')).toEqual({ words: 5, covered: 4, phrases: 2 })
  expect(isToolbarLine(toolbarCoverage('In bài viết Facebook VnShare'))).toBe(true)
  expect(isToolbarLine(toolbarCoverage('In bài viết Facebook Cổng tin'))).toBe(false)
})

test('A single button has nothing beside its phrase.', () => {
  expect(isSingleButton(toolbarCoverage('Gửi thư'))).toBe(true)
  expect(isSingleButton(toolbarCoverage('Gửi thư mời'))).toBe(false)
})

test('Buttons on consecutive lines make a toolbar together; a button alone among other lines is kept.', () => {
  expect(markToolbar(['Tăng cỡ chữ', 'Giảm cỡ chữ', 'Hội nghị', 'In', 'Nội dung'])).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
