import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnswers } from '../bench/portal/load/read-answers.ts'

const body = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64'))
const status = fc.constantFrom(200, 404, 503)

function withLength(code: number, text: string): Buffer {
  return Buffer.from(`HTTP/1.1 ${code} X\r\nContent-Length: ${text.length}\r\n\r\n${text}`)
}

function inChunks(code: number, text: string): Buffer {
  const chunk = text === '' ? '' : `${text.length.toString(16)}\r\n${text}\r\n`
  return Buffer.from(`HTTP/1.1 ${code} X\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}0\r\n\r\n`)
}

test('an answer with neither length nor chunks is refused instead of counted', () => {
  expect(() => readAnswers(() => {})(Buffer.from('HTTP/1.1 200 OK\r\n\r\nwords'))).toThrow(/neither length nor chunks/)
})

test('the load counts every answer once, at its last byte, however the line cuts it', () => {
  const answer = fc.record({ code: status, text: body, chunked: fc.boolean(), cuts: fc.array(fc.nat(200)) })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 4 }), (answers) => {
      const seen: number[] = []
      const read = readAnswers((code) => seen.push(code))
      for (const [place, { code, text, chunked, cuts }] of answers.entries()) {
        const bytes = (chunked ? inChunks : withLength)(code, text)
        const points = [...new Set(cuts.filter((at) => at > 0 && at < bytes.length))].toSorted((a, b) => a - b)
        for (const [at, from] of [0, ...points].entries()) {
          expect(seen.length).toBe(place)
          read(bytes.subarray(from, points[at] ?? bytes.length))
        }
      }
      expect(seen).toEqual(answers.map(({ code }) => code))
    }),
  )
})
