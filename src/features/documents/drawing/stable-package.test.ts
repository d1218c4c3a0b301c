import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withoutTimes } from './stable-package.ts'

const FILES = { 'a.xml': new TextEncoder().encode('<một/>'), 'b/c.xml': new TextEncoder().encode('hai '.repeat(99)) }

describe('A package without times', () => {
  it('is refused when it is no zip file', () => {
    expect(() => withoutTimes(new TextEncoder().encode('x'.repeat(100)))).toThrow()
  })

  it('is equal for equal files zipped at different times', () => {
    const early = zipSync(FILES, { mtime: '1999-12-31T10:00:00Z' })
    const late = zipSync(FILES, { mtime: '2031-07-09T23:59:58Z' })
    expect(Buffer.compare(early, late)).not.toBe(0)
    expect(Buffer.compare(withoutTimes(early), withoutTimes(late))).toBe(0)
  })

  it('still holds the same files', () => {
    expect(unzipSync(withoutTimes(zipSync(FILES)))).toEqual(FILES)
  })
})
