import { decodeAs } from './decode.ts'
import { LEGACY_ENCODINGS, type LegacyEncoding } from './encoding.ts'
import { isSyllable } from './syllable.ts'

/** How a text reads under one encoding. Shares are 0 to 1. */
export interface Candidate {
  readonly encoding: LegacyEncoding
  readonly text: string
  /** Of the words that carry marks, before or after, those that are syllables. */
  readonly score: number
  /** Of all words, those that are syllables. */
  readonly legal: number
  /** Different words of two letters or more that the reading changed into syllables. */
  readonly gained: number
}

/** Letters only Unicode has: such a text was not written in a legacy encoding. */
const UNICODE_ONLY = /[\u0300-\u036F\u0102-\u0180\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/
const VIQR_EVIDENCE = /[aeouAEOU][\^+(][A-Za-z`?~'.]?|[aeiouyAEIOUY][`~'?.][A-Za-z]|dd/
const WORDS = /[\p{L}\p{M}¡-¾\u00AD×÷]+/gu
const VIQR_WORDS = /[A-Za-z\p{L}`?~'.^(+\\]+/gu

/** The score of the text as it stands: the share of its marked words that are syllables; 1 without a marked word. */
export function scoreAsIs(text: string): number {
  const marked = (text.match(WORDS) ?? []).filter((word) => /[\u0080-\uFFFF]/.test(word))
  return marked.length === 0 ? 1 : marked.filter(isSyllable).length / marked.length
}

/** Every reading that differs from the text, the best first; none for a text that is certainly Unicode or plain. */
export function candidates(text: string): Candidate[] {
  if (UNICODE_ONLY.test(text)) return []
  const high = /[\u00A1-\u00FF]/.test(text)
  const tried = LEGACY_ENCODINGS.filter((one) => (one === 'viqr' ? !high && VIQR_EVIDENCE.test(text) : high))
  return tried
    .map((encoding) => weigh(encoding, text))
    .filter((one) => one.text !== text)
    .sort((a, b) => b.score - a.score)
}

function weigh(encoding: LegacyEncoding, text: string): Candidate {
  const pattern = encoding === 'viqr' ? VIQR_WORDS : WORDS
  const gained = new Set<string>()
  let [words, legal, marked, markedLegal] = [0, 0, 0, 0]
  for (const typed of text.match(pattern) ?? []) {
    const word = bare(decodeAs(encoding, typed))
    if (!/\p{L}/u.test(word)) continue
    const good = isSyllable(word)
    words++
    if (good) legal++
    if (!isMarked(encoding, typed)) continue
    marked++
    if (good) markedLegal++
    if (good && word.length > 1 && word !== bare(typed)) gained.add(word.toLowerCase())
  }
  const score = marked === 0 ? 0 : markedLegal / marked
  return { encoding, text: decodeAs(encoding, text), score, legal: legal / Math.max(words, 1), gained: gained.size }
}

function isMarked(encoding: LegacyEncoding, typed: string): boolean {
  return encoding === 'viqr' ? VIQR_EVIDENCE.test(typed) : /[\u0080-\uFFFF]/.test(typed)
}

/** Without the signs around it. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}
