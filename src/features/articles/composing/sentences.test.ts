import { expect, test } from 'vitest'
import { sentencesOf, withEndMark, withoutStop } from './sentences.ts'

test('figures, dates and abbreviations end no sentence', () => {
  expect(sentencesOf('Có 1.240 hộ, từ 15.6 đến nay. Đ/c Bí thư TP. Suối Trăng dự.')).toEqual([
    'Có 1.240 hộ, từ 15.6 đến nay.',
    'Đ/c Bí thư TP. Suối Trăng dự.',
  ])
  expect(sentencesOf('Còn băn khoăn… nhưng đã yên.')).toEqual(['Còn băn khoăn… nhưng đã yên.'])
})

test('a sentence ends at its mark before a capital, and at every line break', () => {
  expect(sentencesOf('Ba xã nộp chậm! “Vì sao?” Chưa rõ…  Đang hỏi\nDòng sau')).toEqual([
    'Ba xã nộp chậm!',
    '“Vì sao?”',
    'Chưa rõ…',
    'Đang hỏi',
    'Dòng sau',
  ])
  expect(sentencesOf('  ')).toEqual([])
})

test('the end mark takes the place of whatever mark stood there', () => {
  expect(withEndMark('trên địa bàn…')).toBe('trên địa bàn…/.')
  expect(withEndMark('trên địa bàn. ')).toBe('trên địa bàn./.')
  expect(withEndMark('trên địa bàn./.')).toBe('trên địa bàn./.')
  expect(withoutStop('làm ngay; . ')).toBe('làm ngay')
})
