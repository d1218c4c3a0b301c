/**
 * Vietnamese text: the stored form, the keys made from it, and its order.
 * Keys are for finding and addressing only; what a person typed is shown as typed.
 */

/** Numbers within words count as numbers, as in the database's collation `vietnamese`. */
const collator = new Intl.Collator('vi', { numeric: true })
const slugWhenEmpty = 'bai'
/** Nothing in it that the rest of folding would change, but white space, quotes (`) and the like. */
const plain = /^[\t-\r -_a-~]*$/
const evenPlain = /[\t-\r]| {2}|^ | $/

/** The one stored form of text (Unicode NFC), applied at every edge where text enters. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * The search key without accents: `Hội nghị  “Dân vận”` → `hoi nghi "dan van"`. Lower case, no marks, đ (and the
 * look-alikes ð, ɖ) as d, invisible characters removed, quotes and dashes unified, every run of spaces (no-break
 * spaces included) one space, trimmed. Composed and decomposed input give the same key; a key folds to itself.
 */
export function fold(text: string): string {
  const bare = nfc(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[đðɖ]/g, 'd')
  // Most text is plain by now, and lines of pages are folded by the thousand.
  if (plain.test(bare)) return evenPlain.test(bare) ? bare.replace(/\s+/g, ' ').trim() : bare
  return bare
    .replace(/[‘’‚‛‹›ʼ′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}

/**
 * A key in which the two spellings of the open syllables oa, oe, uy agree: hoà and hòa, khoẻ and khỏe, thuỷ and thủy
 * all become the latter. After q the u belongs to the consonant, so quý stays. Case and all other marks are kept.
 */
export function normaliseTone(text: string): string {
  const movable = /(?<!q)(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu
  return nfc(text.normalize('NFD').replace(movable, '$1$3$2'))
}

/**
 * The readable part of an address: folded words joined by `-`, at most `max` characters, cut between words
 * (inside the first word only when that alone is too long). Text without a Latin letter or digit gives `bai`.
 */
export function slug(text: string, max = 80): string {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (whole === '') return slugWhenEmpty
  if (whole.length <= max) return whole
  const lastJoin = whole.lastIndexOf('-', max)
  return whole.slice(0, lastJoin > 0 ? lastJoin : max)
}

/** Dictionary order (a ă â b … d đ e ê …; then the tones huyền, hỏi, ngã, sắc, nặng; 2 before 10), for `sort`. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}

/** The order of a list of people: by given name, which is the last word, then by family and middle names. */
export function comparePersonNames(a: string, b: string): number {
  const [first, second] = [nameParts(a), nameParts(b)]
  return collator.compare(first.given, second.given) || collator.compare(first.rest, second.rest)
}

function nameParts(name: string): { given: string; rest: string } {
  const words = name.trim().split(/\s+/)
  return { given: words.at(-1) ?? '', rest: words.slice(0, -1).join(' ') }
}
