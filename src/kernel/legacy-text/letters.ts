/** The twelve vowels in the order of the dictionary. */
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'] as const
export type Vowel = (typeof VOWELS)[number]

/** Combining marks of huyền, hỏi, ngã, sắc, nặng; every table of this folder keeps this order. */
export const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const

/** `toned('ơ', '\u0300')` → `ờ`; an empty tone gives the vowel. */
export function toned(vowel: string, tone: string): string {
  return (vowel + tone).normalize('NFC')
}

/** The 67 lower-case letters beyond ASCII: seven of their own shape, sixty with a tone. */
export const LOWER_LETTERS: readonly string[] = [
  ...'ăâđêôơư',
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => toned(vowel, tone))),
]

/** All 134, the capitals after the small ones. */
export const LETTERS: readonly string[] = [...LOWER_LETTERS, ...LOWER_LETTERS.map((letter) => letter.toUpperCase())]
