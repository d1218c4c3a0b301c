import { describe, expect, test } from 'vitest'
import { bytesOf, foundingText } from '../fixtures/pages.ts'
import { decodeText, MAX_BYTES } from './decode-text.ts'

function refusal(bytes: Uint8Array) {
  const result = decodeText(bytes)
  return 'refusal' in result ? result.refusal : undefined
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('files that are refused', () => {
  test.each([
    ['no bytes at all', ''],
    ['a byte order mark alone', '\ufeff'],
    ['spaces, no-break spaces and line ends', ' \u00a0\r\n\t\u200b\n'],
    ['punctuation alone', '--- * * * ---'],
  ])('A file of %s is empty.', (_, text) => {
    expect(refusal(bytesOf(text))?.code).toBe('empty')
  })

  test.each([
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0]],
    ['GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
    ['GZIP', [0x1f, 0x8b, 0x08]],
  ])('A %s file is refused by its first bytes, and named in both languages.', (name, bytes) => {
    const refused = refusal(Uint8Array.from(bytes))
    expect(refused?.code).toBe('binary')
    expect(refused?.vi).toContain(name)
    expect(refused?.en).toContain(name)
  })

  test.each([
    ['RTF', '{\\rtf1\\ansi Hội nghị}'],
    ['HTML', '\n<!DOCTYPE html><title>Hội nghị</title>'],
  ])('A file whose text is %s mark-up is refused and named.', (name, text) => {
    expect(refusal(bytesOf(text))).toMatchObject({ code: 'binary', vi: expect.stringContaining(name) })
  })

  test.each(['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u009b'])(
    'The control character %j makes it binary.',
    (mark) => {
      expect(refusal(bytesOf(`Hội nghị${mark}\nNội dung.`))?.code).toBe('binary')
    },
  )

  test('UTF-16 without a byte order mark is refused, since its zero bytes are no text.', () => {
    expect(refusal(utf16('Hoi nghi', true))?.code).toBe('binary')
  })

  test.each([
    ['a cut-off letter', [0x48, 0xe1, 0xbb]],
    ['Windows-1258 text', [0x48, 0xf4, 0x69, 0x20, 0xf2]],
    ['an encoded surrogate', [0x48, 0xed, 0xa0, 0x80]],
    ['a lone surrogate in UTF-16', [0xff, 0xfe, 0x00, 0xd8]],
    ['half a unit of UTF-16', [0xff, 0xfe, 0x48, 0x00, 0x69]],
  ])('Bytes with %s are not UTF-8, and the sentence says how to save the file.', (_, bytes) => {
    const refused = refusal(Uint8Array.from(bytes))
    expect(refused?.code).toBe('not-utf8')
    expect(refused?.vi).toContain('Lưu với tên khác')
    expect(refused?.en).toContain('Save As')
  })

  test('One byte more than 2 MiB is too large; 2 MiB exactly is read.', () => {
    const bytes = new Uint8Array(MAX_BYTES + 1).fill(0x61)
    expect(refusal(bytes)?.code).toBe('too-large')
    expect(refusal(bytes.subarray(1))).toBeUndefined()
  })
})

describe('files that are read', () => {
  test.each([
    ['UTF-8', bytesOf(foundingText)],
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${foundingText}`)],
    ['UTF-16 LE with a byte order mark', utf16(`\ufeff${foundingText}`, true)],
    ['UTF-16 BE with a byte order mark', utf16(`\ufeff${foundingText}`, false)],
  ])('%s gives the text without the mark and changes nothing else.', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: foundingText })
  })

  test('Decomposed letters and every kind of line end come through as they are.', () => {
    const text = 'Hội nghị'.normalize('NFD').concat('\r\nA\rB\nC\u2028D\fE\vF\tG')
    expect(decodeText(bytesOf(text))).toEqual({ text })
  })
})
