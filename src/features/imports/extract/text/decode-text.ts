import { kindByFirstBytes, kindByFirstCharacters } from '../file-kinds.ts'
import { type Refusal, refuse } from '../parsed-article.ts'

/** The longest file taken, in bytes (2 MiB): a portal article is a few thousand. */
export const MAX_BYTES = 2 * 1024 * 1024

/** C0 controls that are not line or column marks, DEL, and C1 controls except U+0085 (next line). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/

/**
 * Turns the bytes of a plain-text file into text: UTF-8 with or without a byte order mark, UTF-16 LE or BE with one.
 * The mark tells the encoding and is not part of the text; nothing else is changed.
 * Refuses `too-large`, `binary` (another kind of file, named), `not-utf8` and `empty`, each with what to do next.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { refusal: Refusal } {
  if (bytes.length > MAX_BYTES) {
    return refuse(
      'too-large',
      'Tệp lớn hơn 2 MB nên không phải là một bài viết dạng văn bản. Hãy tách riêng từng bài rồi nhập lại.',
      'The file is larger than 2 MB, so it is not one plain-text article. Split it into single articles and try again.',
    )
  }
  const kind = kindByFirstBytes(bytes)
  if (kind) return refuseKind(kind)
  const text = decode(bytes)
  if (text === undefined) return refuseEncoding()
  const written = kindByFirstCharacters(text)
  if (written) return refuseKind(written)
  if (CONTROL.test(text)) {
    return refuse(
      'binary',
      'Tệp chứa ký tự điều khiển nên không phải là văn bản thuần. Hãy lưu bài viết thành tệp .txt mã UTF-8 rồi nhập lại.',
      'The file holds control characters, so it is not plain text. Save the article as a .txt file in UTF-8 and try again.',
    )
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return refuse(
      'empty',
      'Tệp không có chữ nào. Hãy kiểm tra lại tệp cần nhập.',
      'The file holds no text. Check that it is the file you meant.',
    )
  }
  return { text }
}

/** `undefined` when the bytes are not valid in the encoding that their byte order mark tells (UTF-8 without one). */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Told by the byte order mark. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function refuseKind(kind: { vi: string; en: string }) {
  return refuse(
    'binary',
    `Đây là ${kind.vi}, không phải văn bản thuần. Hãy mở tệp, chép nội dung bài viết vào một tệp .txt mã UTF-8 rồi nhập lại.`,
    `This is ${kind.en}, not plain text. Open it, copy the article into a .txt file in UTF-8 and try again.`,
  )
}

function refuseEncoding() {
  return refuse(
    'not-utf8',
    'Tệp không ở mã UTF-8 (có thể là phông TCVN3, VNI hoặc mã Windows cũ). Hãy mở bằng Notepad hoặc Word, chọn Lưu với tên khác, mã hoá UTF-8, rồi nhập lại.',
    'The file is not in UTF-8 (it may use TCVN3, VNI or an old Windows code page). Open it in Notepad or Word, choose Save As with the encoding UTF-8, and try again.',
  )
}
