import { fold, normaliseTone } from '#kernel/vietnamese.ts'

/** Syllables that keys write alike with i or y: Kỳ and Kì, Mỹ and Mĩ. */
const I_OR_Y = /^(h|k|l|m|s|t|qu)y$/

/** The words of a text without accents, in small letters, as the search of the tree makes them. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (I_OR_Y.test(word) ? `${word.slice(0, -1)}i` : word))
}

/** The words of a text with their accents, in small letters; where a tone is written in two places, as it is written now. */
export function exactWords(text: string): string[] {
  return normaliseTone(text.replace(/\p{Cf}/gu, ''))
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
}

/** Whether somebody typed accents, and so meant them. */
export function isAccented(text: string): boolean {
  return (
    exactWords(text).join(' ') !==
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(' ')
  )
}

/** What may be read as a syllable when accents are left away. */
const SYLLABLE = /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/

/** Whether a word can only be the first letters of several: UBND, MTTQ; not Ta, which may be a name. */
export function isShortening(word: string): boolean {
  return /^[a-z]{2,}$/.test(word) && !SYLLABLE.test(word)
}

/** The first letters of words that stand beside each other, from the word at a place on. */
export function initialsAt(words: readonly string[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map((word) => word[0] ?? '')
    .join('')
}
