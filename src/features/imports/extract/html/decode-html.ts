import type { LegacyDecoder } from '../extraction.ts'
import { kindByFirstBytes } from '../file-kinds.ts'
import { type Refusal, refuse, type Sentence } from '../parsed-article.ts'

/** The longest saved page taken, in bytes (16 MiB): pages saved whole may hold pictures as text. */
export const MAX_HTML_BYTES = 16 * 1024 * 1024

/** Labels that pages of old 8-bit encodings carry and that browsers read as windows-1252 or windows-1258. */
const VIETNAMESE_CODE_PAGE = /^(?:windows-1258|cp1258|x-cp1258)$/

export type DecodedHtml = { text: string; encoding: string; warnings: Sentence[] }

const HEAD_BYTES = 2048
const latin1 = new TextDecoder('windows-1252')

const FIRST_TAG =
  /^<(?:!doctype|html|head|body|title|meta|link|style|script|base|div|table|p|h[1-6]|article|main|center|font|section|span|form|b|br|i|ul|a|img|header)(?=[\s>/])/i

/** Whether bytes are a saved page: mark-up at their start, in any encoding, comments and white space passed over. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const mark = markOf(bytes)
  const head = new TextDecoder(mark ?? 'windows-1252').decode(bytes.subarray(0, HEAD_BYTES))
  let at = 0
  for (;;) {
    while (at < head.length && /[\s\ufeff]/.test(head.charAt(at))) at += 1
    const isComment = head.startsWith('<!--', at)
    if (!isComment && !head.startsWith('<?xml', at)) return FIRST_TAG.test(head.slice(at, at + 20))
    const end = head.indexOf(isComment ? '-->' : '>', at)
    if (end < 0) return isComment || /<(?:html|rss)/i.test(head)
    at = end + (isComment ? 3 : 1)
  }
}

/**
 * Turns the bytes of a saved page into text: by its byte order mark, else as UTF-8 when they are that (whatever the
 * page declares: many declare wrongly), else as the page declares (windows-1258), else by the legacy decoder. A page
 * of UTF-8 with a few broken bytes is read with a warning. Refuses `too-large`, `binary`, `not-utf8`.
 */
export function decodeHtml(bytes: Uint8Array, decodeLegacy?: LegacyDecoder): DecodedHtml | { refusal: Refusal } {
  if (bytes.length > MAX_HTML_BYTES) {
    return refuse(
      'too-large',
      'Tệp trang web lớn hơn 16 MB. Hãy lưu lại trang ở dạng “chỉ HTML” (không kèm ảnh bên trong) rồi nhập lại.',
      'The saved page is larger than 16 MB. Save it again as “HTML only” (without pictures inside) and try again.',
    )
  }
  const kind = kindByFirstBytes(bytes)
  if (kind)
    return refuse('binary', `Đây là ${kind.vi}, không phải trang web đã lưu.`, `This is ${kind.en}, not a saved page.`)
  const mark = markOf(bytes)
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark, warnings: [] }
  const text = strictly(bytes)
  if (text !== undefined) return { text, encoding: 'utf-8', warnings: [] }
  return decodeOther(bytes, decodeLegacy)
}

function decodeOther(bytes: Uint8Array, decodeLegacy: LegacyDecoder | undefined): DecodedHtml | { refusal: Refusal } {
  const declared = declaredEncoding(bytes)
  if (declared !== undefined && VIETNAMESE_CODE_PAGE.test(declared)) {
    return {
      text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC'),
      encoding: 'windows-1258',
      warnings: [],
    }
  }
  const mended = mendedUtf8(bytes)
  if (mended) return mended
  const decoded = decodeLegacy?.(bytes, declared)
  if (decoded) return { ...decoded, warnings: [] }
  const named = declared ? ` (trang ghi mã “${declared}”)` : ''
  return refuse(
    'not-utf8',
    `Trang không ở mã UTF-8${named}. Hãy mở trang bằng trình duyệt, lưu lại ở mã UTF-8 rồi nhập lại.`,
    `The page is not in UTF-8${declared ? ` (it says “${declared}”)` : ''}. Open it in a browser, save it in UTF-8 and try again.`,
  )
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  // `<` beside a zero byte: UTF-16 whose mark was lost.
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  return bytes[0] === 0 && bytes[1] === 0x3c ? 'utf-16be' : undefined
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Portals cut descriptions between the bytes of a letter: at most one broken place in a thousand characters. */
function mendedUtf8(bytes: Uint8Array): DecodedHtml | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\ufffd').length - 1
  const letters = text.match(/[\u0100-\u024f\u1ea0-\u1ef9]/g)?.length ?? 0
  if (broken * 1000 > text.length + 2000 || letters < broken * 3) return undefined
  const warning = {
    vi: `Trang có ${broken} ký tự hỏng (hiện là “\ufffd”); hãy kiểm tra lại nội dung.`,
    en: `The page holds broken characters (shown as “\ufffd”): ${broken}. Check the text.`,
  }
  return { text, encoding: 'utf-8', warnings: [warning] }
}

/** The label of `<meta charset>` or `<meta http-equiv>`, in lower case. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin1.decode(bytes.subarray(0, 2 * HEAD_BYTES))
  return /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/i.exec(head)?.[1]?.toLowerCase()
}
