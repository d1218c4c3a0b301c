import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillConferenceText, fillPassage } from './passage.ts'

const places = { hamlet: 'bản Nậm Tre', hamlet2: 'bản Huổi Cọ', commune: 'xã Khe Trúc' }

test('A word in braces that is no place is refused, inherited names included', () => {
  expect(() => fillPassage('Ở {village}, đường đã thông.', places)).toThrow(RangeError)
  expect(() => fillPassage('Ở {toString}, đường đã thông.', places)).toThrow(RangeError)
  expect(() => fillPassage('Họp ngày {heldOn}.', places)).toThrow(RangeError)
})

test('A place inside a sentence keeps its small letter and one that opens a sentence takes a capital', () => {
  expect(fillPassage('{hamlet} họp tối. Ở {hamlet2} thì sáng. {commune} ghi sổ; {hamlet} ký.', places)).toBe(
    'Bản Nậm Tre họp tối. Ở bản Huổi Cọ thì sáng. Xã Khe Trúc ghi sổ; bản Nậm Tre ký.',
  )
})

test('A text about a conference takes its period and its day', () => {
  const words = { period: 'quý III năm 2024', heldOn: '03/10/2024' }
  expect(fillConferenceText('Chiều ngày {heldOn}, sơ kết {period}.', words)).toBe(
    'Chiều ngày 03/10/2024, sơ kết quý III năm 2024.',
  )
})

test('Text without braces passes unchanged', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !/[{}]/.test(text)),
      (text) => fillPassage(text, places) === text,
    ),
  )
})
