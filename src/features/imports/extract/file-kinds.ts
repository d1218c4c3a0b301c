import type { Sentence } from './parsed-article.ts'

/** First bytes of the files most often offered in place of plain text. */
const BY_BYTES: readonly { start: readonly number[]; kind: Sentence }[] = [
  { start: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: { vi: 'tệp PDF', en: 'a PDF file' } },
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    kind: { vi: 'tệp nén ZIP (hoặc Word .docx, Excel .xlsx)', en: 'a ZIP archive (or Word .docx, Excel .xlsx)' },
  },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    kind: { vi: 'tệp Word hoặc Excel đời cũ (.doc, .xls)', en: 'an old Word or Excel file (.doc, .xls)' },
  },
  { start: [0x89, 0x50, 0x4e, 0x47], kind: { vi: 'ảnh PNG', en: 'a PNG picture' } },
  { start: [0xff, 0xd8, 0xff], kind: { vi: 'ảnh JPEG', en: 'a JPEG picture' } },
  { start: [0x47, 0x49, 0x46, 0x38], kind: { vi: 'ảnh GIF', en: 'a GIF picture' } },
  { start: [0x1f, 0x8b], kind: { vi: 'tệp nén GZIP', en: 'a GZIP archive' } },
]

/** Files that are text, yet whose text is mark-up and not what a reader sees. */
const BY_CHARACTERS: readonly { start: RegExp; kind: Sentence }[] = [
  { start: /^\{\\rtf/, kind: { vi: 'tệp RTF', en: 'an RTF file' } },
  { start: /^\s*<(?:!doctype|html|\?xml)/i, kind: { vi: 'trang HTML hoặc XML', en: 'an HTML or XML page' } },
]

/** Names the kind of a file that is known by its first bytes and is not plain text. */
export function kindByFirstBytes(bytes: Uint8Array): Sentence | undefined {
  return BY_BYTES.find(({ start }) => start.every((byte, index) => bytes[index] === byte))?.kind
}

/** Names the kind of a text file whose first characters show mark-up. */
export function kindByFirstCharacters(text: string): Sentence | undefined {
  return BY_CHARACTERS.find(({ start }) => start.test(text))?.kind
}
