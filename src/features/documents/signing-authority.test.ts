import { expect, test } from 'vitest'
import { signingAuthority } from './signing-authority.ts'

test('the head of a body signs without a line above the post', () => {
  expect(signingAuthority({ post: 'Trưởng ban' })).toBeUndefined()
  expect(signingAuthority({ post: 'Khối trưởng' })).toBeUndefined()
})

test.each([
  ['Phó Trưởng ban', 'K/T TRƯỞNG BAN'],
  ['Phó Trưởng ban Thường trực', 'K/T TRƯỞNG BAN'],
  ['Phó Chủ tịch', 'K/T CHỦ TỊCH'],
  ['Khối phó', 'K/T KHỐI TRƯỞNG'],
])('%s signs %s', (post, authority) => {
  expect(signingAuthority({ post })).toBe(authority)
})

test('for a body that decides together everybody signs on its behalf', () => {
  expect(signingAuthority({ post: 'Phó Bí thư', collective: 'Ban Thường vụ' })).toBe('T/M BAN THƯỜNG VỤ')
})

test('under a delegation the post of the person whose right it is stands above', () => {
  expect(signingAuthority({ post: 'Chuyên viên', lentBy: 'Trưởng ban' })).toBe('T/L TRƯỞNG BAN')
})
