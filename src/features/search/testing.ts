import { encodeAs } from '#kernel/legacy-text/encode.ts'
import { fold, nfc, normaliseTone } from '#kernel/vietnamese.ts'

const TONES = '[\u0300\u0301\u0303\u0309\u0323]'
/** òa, òe, ùy at the end of a syllable, decomposed. */
const TRADITIONAL = new RegExp(`(?<!q)(o(?=${TONES}[ae])|u(?=${TONES}y))(${TONES})([aey])(?!\\p{L}|\\p{M})`, 'giu')
const I_OR_Y = /(?<![\p{L}\p{M}])(h|k|l|m|s|t|qu)([iy])(\p{M}*)(?![\p{L}\p{M}])/giu
const OTHER_LETTER: Readonly<Record<string, string>> = { i: 'y', y: 'i', I: 'Y', Y: 'I' }

/** hòa → hoà, khỏe → khoẻ, thủy → thuỷ: the placement that some keyboards make. */
function modernTone(text: string): string {
  return nfc(text.normalize('NFD').replace(TRADITIONAL, '$1$3$2'))
}

/** kỹ → kĩ, quí → quý, wherever both are written. */
function otherIOrY(text: string): string {
  const swap = (_: string, onset: string, letter: string, marks: string) => onset + OTHER_LETTER[letter] + marks
  return nfc(text.normalize('NFD').replace(I_OR_Y, swap))
}

function mixedCase(text: string): string {
  return [...text].map((letter, place) => (place % 2 ? letter.toUpperCase() : letter.toLowerCase())).join('')
}

/** Ways in which the same words are typed; accents are kept, so what is spelled so comes first. */
export const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  decomposed: (text) => text.normalize('NFD'),
  'old tone placement': normaliseTone,
  'new tone placement': modernTone,
  'i for y, y for i': otherIOrY,
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'mixed case': mixedCase,
  'new tones in capitals, decomposed': (text) => modernTone(text).toUpperCase().normalize('NFD'),
  'i and y with old tones, mixed case': (text) => mixedCase(normaliseTone(otherIOrY(text))),
  'hidden characters and odd spaces': (text) => text.replaceAll(' ', '\u00A0\u200B ').replaceAll('n', 'n\u00AD'),
}

/** In the code of an old font, as it comes out of old documents; accents are kept. */
export const OLD_FONTS: Readonly<Record<string, (text: string) => string>> = {
  VNI: (text) => encodeAs('vni', text),
  TCVN3: (text) => encodeAs('tcvn3', text),
  'Windows 1258': (text) => encodeAs('cp1258', text),
}

/** Ways in which accents are lost. */
export const LOSSES: Readonly<Record<string, (text: string) => string>> = {
  'no accents': fold,
  'no accents, capitals': (text) => fold(text).toUpperCase(),
  'no accents, mixed case': (text) => mixedCase(fold(text)),
  'no accents, i for y': (text) => fold(otherIOrY(text)),
  'd for đ': (text) => text.replaceAll('đ', 'd').replaceAll('Đ', 'D'),
  'letters without tones': (text) => nfc(text.normalize('NFD').replace(new RegExp(TONES, 'gu'), '')),
  'tones without hats, decomposed': (text) => text.normalize('NFD').replace(/[\u0302\u0306\u031B]/gu, ''),
}
