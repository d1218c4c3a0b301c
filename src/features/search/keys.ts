/**
 * The keys by which texts are found. The database makes the same keys (`search_exact`, `search_folded` of
 * migrations/0009_search.sql); the classes of characters are written out in both, so that neither a locale nor a version
 * of Unicode decides what a word is.
 */

const LONGEST_WORD = 40
const TONES = '\u0300\u0301\u0303\u0309\u0323'
/** Characters that nobody sees; they part nothing. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these is a character of its own here
const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]+/gu
const BETWEEN =
  '\u0000-/:-@[-`{-\u00BF\u00D7\u00F7\u02B0-\u02FF\u2000-\u2BFF\u3000-\u303F\uE000-\uF8FF\uFE10-\uFE6F\uFF00-\uFFFF\u{1F000}-\u{1FAFF}'
/** What parts words, with the marks that stand on nothing. */
const GAP = new RegExp(`[${BETWEEN}][${BETWEEN}\u0300-\u036F]*`, 'gu')
const TOO_LONG = new RegExp(`(?<= )([^ ]{${LONGEST_WORD}})[^ ]+`, 'gu')
/** hoà and hòa, thuỷ and thủy; after q the u belongs to the consonant. */
const MOVABLE_TONE = new RegExp(`(?<!q)(?:(o)([ae])|(u)(y))([${TONES}])(?= )`, 'gu')
/** Whole syllables that are written with i or y alike: kỹ and kĩ, quý and quí; never tay and tai, thúy and thúi. */
const I_OR_Y = /(?<= )(h|k|l|m|s|t|qu)y([\u0300-\u036F]*)(?= )/gu
const MARKS = /[\u0300-\u036F]+/gu
const STROKES: Readonly<Record<string, string>> = { Đ: 'đ', Ð: 'đ', Ɖ: 'đ', ð: 'đ', ɖ: 'đ', Ƀ: 'ƀ' }

/**
 * The words of a text with their accents, lower case, one space before and after each: `Hoà-giải “KỸ thuật”` →
 * ` hòa giải kĩ thuật `. Composition, tone placement, final i or y, hidden characters, `Hmông` and `H'Mông` make no
 * difference. A text without a word gives one space.
 */
export function exactKey(text: string): string {
  const letters = text.toWellFormed().normalize('NFKD').replace(INVISIBLE, '')
  return ` ${letters.replace(/[ĐÐƉðɖɃ]/g, (letter) => STROKES[letter] ?? letter)} `
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
    .replace(GAP, ' ')
    .replace(TOO_LONG, '$1')
    .replace(/(?<= )hm(?=[^ ])/g, 'h m')
    .replace(MOVABLE_TONE, '$1$3$5$2$4')
    .replace(I_OR_Y, '$1i$2')
    .normalize('NFC')
}

/** The same without accents, made from the exact key: ` hoa giai ki thuat `. */
export function foldedKey(exact: string): string {
  return exact.normalize('NFD').replace(/đ/g, 'd').replace(/ƀ/g, 'b').replace(MARKS, '').normalize('NFC')
}

/** The words of a key. */
export function wordsOf(key: string): string[] {
  return key.split(' ').filter((word) => word !== '')
}
