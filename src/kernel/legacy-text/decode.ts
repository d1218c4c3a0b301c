import type { LegacyEncoding } from './encoding.ts'
import { CP1258_DIFFERENCES, letterByCode, TCVN3, VNI } from './tables.ts'
import { decodeViqr } from './viqr.ts'

const fromTcvn3 = letterByCode(TCVN3)
const fromVni = letterByCode(VNI)
/** Two characters before one; the mark may be typed small after a capital or the other way round. */
const VNI_CODE =
  /[aA][êèúüéëâàåãáäÊÈÚÜÉËÂÀÅÃÁÄøûõùïØÛÕÙÏ]|[eoEO][âàåãáäÂÀÅÃÁÄøûõùïØÛÕÙÏ]|[uyôöUYÔÖ][øûõùïØÛÕÙÏ]|[ôöÔÖñìæóíòîÑÌÆÓÍÒÎ]/g

/** The text read as the encoding says; what has no code in it stays. NFC. Input: characters of windows-1252. */
export function decodeAs(encoding: LegacyEncoding, text: string): string {
  switch (encoding) {
    case 'tcvn3':
      return raiseCapitals(
        text,
        text.replace(/[¡-þ]/g, (code) => fromTcvn3.get(code) ?? code),
      )
    case 'vni':
      return text.replace(VNI_CODE, (code) => fromVni.get(evenCase(code)) ?? code)
    case 'viqr':
      return decodeViqr(text)
    case 'cp1258':
      return text.replace(/[ÃãÐðÕõÝýþÌÒÞìò]/g, (code) => CP1258_DIFFERENCES[code] ?? code).normalize('NFC')
  }
}

function evenCase(code: string): string {
  const first = code.charAt(0)
  return first === first.toLowerCase() ? code.toLowerCase() : code.toUpperCase()
}

/** Words whose plain letters are capitals, at least two of them, were typed for the font of capitals. */
function raiseCapitals(typed: string, read: string): string {
  const plain = typed.replace(/[^A-Za-z]/g, '')
  if (plain.length > 2 && plain === plain.toUpperCase()) return read.toUpperCase()
  return read.replace(/[\p{L}]+/gu, (word) =>
    /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
  )
}
