import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'
import { mailLink } from './mail-link.ts'

const ADDRESS = 'https://danvan.example/tin/bai-1'

test('a letter’s address stays under 1,800 bytes however long the title', () => {
  const title = 'Hội nghị sơ kết công tác dân vận '.repeat(40).trim()
  const link = mailLink(title, ADDRESS)
  expect(link.length).toBeLessThanOrEqual(1800)
  expect(decodeURIComponent(link)).toContain(`…\n${ADDRESS}`)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const made = mailLink(text, ADDRESS)
      expect(made.length <= 1800 && made.endsWith(encodeURIComponent(ADDRESS))).toBe(true)
    }),
  )
})

test('a title cannot add fields to the letter', () => {
  const link = new URL(mailLink('Tin &bcc=ai@do.example\r\nBcc: x', ADDRESS))
  expect([...link.searchParams.keys()]).toEqual(['subject', 'body'])
  expect(link.searchParams.get('subject')).toBe('Tin &bcc=ai@do.example\r\nBcc: x')
})

test('an excerpt is cut between words and never longer than asked', () => {
  expect(excerpt('Ba xã nộp báo cáo chậm', 14)).toBe('Ba xã nộp báo…')
  expect(excerpt('Ngắn', 14)).toBe('Ngắn')
  expect(excerpt('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`)
})
