import { expect, test } from 'vitest'
import { englishPost } from './english-post.ts'

test.each([
  ['Phó Bí thư Thường trực Huyện ủy', 'Standing Deputy Secretary'],
  ['Phó Bí thư Đoàn Thanh niên', 'Deputy Secretary'],
  ['Bí thư Đảng ủy', 'Secretary'],
  ['Phó Chủ tịch Ủy ban nhân dân', 'Vice-Chair'],
  ['Trưởng Ban Dân vận', 'Head'],
  ['Chuyên viên', undefined],
  ['Trưởngthành', undefined],
])('%s is called %s', (title, english) => {
  expect(englishPost(title)).toBe(english)
})
