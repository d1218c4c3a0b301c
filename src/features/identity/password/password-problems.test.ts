import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './hash.ts'
import { PASSWORD_LENGTH, passwordProblems } from './password-problems.ts'

const codesOf = (password: string, names: readonly string[] = []) =>
  passwordProblems(password, names).map(({ code }) => code)

test.each([
  'matkhau123456789',
  'MatKhau@123456aA@',
  '123456aA@123456aA@',
  'Mậtkhẩu1234567890',
  'anhyeuem123456789',
  'password123456789',
  'qwertyuiop1234567',
  'aaaaaaaaaaaaaaaaaaaa',
  'abcabcabcabcabcabc',
  'P@ssw0rdP@ssw0rd!!',
  'danvan2024danvan2024',
])('%s is refused as easy to guess', (password) => {
  expect(codesOf(password)).toEqual(['identity.password-common'])
})

test('a password made of the name of the person and a year is refused, and the same words are another one’s secret', () => {
  const password = 'Lường-Thị-Xuân-1987'
  expect(codesOf(password, ['luong.thi.xuan', 'Lường Thị Xuân'])).toEqual(['identity.password-common'])
  expect(codesOf(password)).toEqual([])
})

test.each(['mat-khau-de-thu', 'mưa rào bờ ao cá chép', 'kjx8-w2mq-p4tz-9', 'trâu ăn cỏ non đầu bản'])(
  '%s will do',
  (password) => {
    expect(codesOf(password, ['hoang.thi.diep', 'Hoàng Thị Diệp'])).toEqual([])
  },
)

test('length is counted in characters, and nothing but length is said of a short one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 14 }), (password) => {
      fc.pre([...password.normalize('NFC')].length < PASSWORD_LENGTH.shortest)
      expect(codesOf(password)).toEqual(['identity.password-short'])
    }),
  )
  expect(codesOf('ệ'.repeat(10).normalize('NFD'))).toEqual(['identity.password-short'])
  expect(codesOf('x7'.repeat(101))).toEqual(['input.too-long'])
})

test('a password opens whichever way its accents were typed', async () => {
  const hash = await hashPassword('trâu ăn cỏ non đầu bản'.normalize('NFD'))
  expect(await verifyPassword({ hash, password: 'trâu ăn cỏ non đầu bản'.normalize('NFC') })).toBe(true)
  expect(await verifyPassword({ hash, password: 'trau an co non dau ban' })).toBe(false)
})
