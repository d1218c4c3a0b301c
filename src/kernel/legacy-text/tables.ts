/**
 * Which code stands for which letter, in characters of windows-1252. Sources: TCVN 5712:1993 (VN3), the VNI-Windows
 * fonts, RFC 1456 (VIQR), Microsoft's table of code page 1258.
 */
import { LETTERS, LOWER_LETTERS, TONES, type Vowel } from './letters.ts'

/** From the letter (NFC) to its code. */
export type CodeTable = ReadonlyMap<string, string>

/** Bare vowel, then huyền, hỏi, ngã, sắc, nặng. */
const TCVN3_ROWS: Readonly<Record<Vowel, string>> = {
  a: 'aµ¶·¸¹',
  ă: '¨»¼½¾Æ',
  â: '©ÇÈÉÊË',
  e: 'eÌÎÏÐÑ',
  ê: 'ªÒÓÔÕÖ',
  i: 'i×ØÜÝÞ',
  o: 'oßáâãä',
  ô: '«åæçèé',
  ơ: '¬êëìíî',
  u: 'uïñòóô',
  ư: '\u00ADõö÷øù',
  y: 'yúûüýþ',
}
const TCVN3_CAPITALS: Readonly<Record<string, string>> = { Ă: '¡', Â: '¢', Ê: '£', Ô: '¤', Ơ: '¥', Ư: '¦', Đ: '§' }

/** The sixty capitals with a tone share the code of the small letter: the font `.Vn…H` draws them as capitals. */
export const TCVN3: CodeTable = tableOf((letter) => TCVN3_CAPITALS[letter] ?? tcvn3Lower(letter.toLowerCase()))

function tcvn3Lower(letter: string): string {
  if (letter === 'đ') return '®'
  const [vowel, tone] = partsOf(letter)
  return TCVN3_ROWS[vowel].charAt(1 + tone)
}

const VNI_TONES = 'øûõùï'
/** Marks that carry the shape of the vowel as well: bare, then the five tones. */
const VNI_SHAPED: Readonly<Record<string, string>> = { ă: 'êèúüéë', â: 'âàåãáä', ê: 'âàåãáä', ô: 'âàåãáä' }
const VNI_SINGLE: Readonly<Record<string, string>> = { đ: 'ñ', ì: 'ì', ỉ: 'æ', ĩ: 'ó', í: 'í', ị: 'ò', ỵ: 'î' }
const VNI_BASE: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'ô', ư: 'ö' }

export const VNI: CodeTable = tableOf((letter) => {
  const code = vniLower(letter.toLowerCase())
  return letter === letter.toLowerCase() ? code : code.toUpperCase()
})

function vniLower(letter: string): string {
  const single = VNI_SINGLE[letter]
  if (single) return single
  const [vowel, tone] = partsOf(letter)
  const shaped = VNI_SHAPED[vowel]
  return (VNI_BASE[vowel] ?? vowel) + (shaped ? shaped.charAt(1 + tone) : VNI_TONES.charAt(tone))
}

const VIQR_TONES = "`?~'."
const VIQR_BASE: Readonly<Record<string, string>> = { ă: 'a(', â: 'a^', ê: 'e^', ô: 'o^', ơ: 'o+', ư: 'u+' }

export const VIQR: CodeTable = tableOf((letter) => {
  if (letter.toLowerCase() === 'đ') return letter === 'đ' ? 'dd' : 'DD'
  const [vowel, tone] = partsOf(letter.toLowerCase())
  const code = (VIQR_BASE[vowel] ?? vowel) + VIQR_TONES.charAt(tone)
  return letter === letter.toLowerCase() ? code : code.toUpperCase()
})

/** Where code page 1258 differs from windows-1252, as the latter shows it. */
export const CP1258_DIFFERENCES: Readonly<Record<string, string>> = {
  Ã: 'Ă',
  ã: 'ă',
  Ð: 'Đ',
  ð: 'đ',
  Õ: 'Ơ',
  õ: 'ơ',
  Ý: 'Ư',
  ý: 'ư',
  þ: '₫',
  Ì: '\u0300',
  Ò: '\u0309',
  Þ: '\u0303',
  ì: '\u0301',
  ò: '\u0323',
}
const CP1258_CODES = new Map(Object.entries(CP1258_DIFFERENCES).map(([code, sign]) => [sign, code]))

export const CP1258: CodeTable = tableOf((letter) => {
  const [vowel, tone] = letter.toLowerCase() === 'đ' ? [letter, -1] : partsOf(letter)
  const mark = TONES[tone]
  return (CP1258_CODES.get(vowel) ?? vowel) + (mark ? (CP1258_CODES.get(mark) ?? '') : '')
})

function tableOf(codeOf: (letter: string) => string): CodeTable {
  return new Map(LETTERS.map((letter) => [letter, codeOf(letter)]))
}

/** The vowel and the place of its tone in `TONES`, -1 without one. */
function partsOf(letter: string): [Vowel, number] {
  const signs = [...letter.normalize('NFD')]
  const tone = TONES.findIndex((mark) => signs.includes(mark))
  return [
    signs
      .filter((sign) => sign !== TONES[tone])
      .join('')
      .normalize('NFC') as Vowel,
    tone,
  ]
}

/** From code to letter; where a capital shares the code, the small letter is meant. */
export function letterByCode(table: CodeTable): ReadonlyMap<string, string> {
  const found = new Map([...table].map(([letter, code]) => [code, letter]))
  for (const letter of LOWER_LETTERS) {
    const code = table.get(letter)
    if (code !== undefined) found.set(code, letter)
  }
  return found
}
