import type { LegacyEncoding } from './encoding.ts'
import { type CodeTable, CP1258, TCVN3, VIQR, VNI } from './tables.ts'

const TABLES: Readonly<Record<LegacyEncoding, CodeTable>> = { tcvn3: TCVN3, vni: VNI, viqr: VIQR, cp1258: CP1258 }

/**
 * Unicode Vietnamese as it was typed in the encoding, in characters of windows-1252. VIQR: signs after a vowel that
 * would read as marks are escaped. TCVN3: capitals with a tone become the code of the small letter.
 */
export function encodeAs(encoding: LegacyEncoding, text: string): string {
  const table = TABLES[encoding]
  const nfc = text.normalize('NFC')
  const safe = encoding === 'viqr' ? nfc.replace(/\\/g, '\\\\').replace(VIQR_SIGN, '\\$&') : nfc
  return safe.replace(/[^\x20-\x7E]/g, (letter) => table.get(letter) ?? letter)
}

const VIQR_SIGN = /(?<=[aeiouyăâêôơư])[`?~'.^(+]/giu
