import { exactKey, foldedKey, GAP, INVISIBLE, wordsOf } from './keys.ts'

/** A piece of a text as it was written; `isHit` when it holds what was looked for. */
export interface Piece {
  readonly text: string
  readonly isHit: boolean
}

/** Words looked for, as keys of one kind: with accents (`exact`) or without. */
export interface Marked {
  readonly words: ReadonlySet<string>
  readonly exact: boolean
}

interface Span {
  readonly from: number
  readonly to: number
}

/** The words of a text in the key by which they are compared. */
export function comparedKey(text: string, { exact }: Pick<Marked, 'exact'>): string {
  const key = exactKey(text)
  return exact ? key : foldedKey(key)
}

/** Where the words looked for stand in the text as written, neighbours as one. */
export function hitsIn(text: string, marked: Marked): Span[] {
  const hits: Span[] = []
  let beforeWasHit = false
  for (const { from, to, key } of writtenWords(text, marked)) {
    const isHit = wordsOf(key).some((word) => marked.words.has(word))
    const last = hits.at(-1)
    if (isHit && beforeWasHit && last) hits[hits.length - 1] = { from: last.from, to }
    else if (isHit) hits.push({ from, to })
    beforeWasHit = isHit
  }
  return hits
}

/** The text `[from, to)` in pieces; together they are that text, character by character. */
export function piecesOf(text: string, hits: readonly Span[], { from, to }: Span): Piece[] {
  const pieces: Piece[] = []
  const add = (until: number, isHit: boolean, since: number) => {
    if (until > since) pieces.push({ text: text.slice(since, until), isHit })
  }
  let at = from
  for (const hit of hits) {
    if (hit.to <= from || hit.from >= to) continue
    add(hit.from, false, at)
    add(Math.min(hit.to, to), true, Math.max(hit.from, at))
    at = Math.min(hit.to, to)
  }
  add(to, false, at)
  return pieces
}

/** A whole text in pieces. */
export function markWords(text: string, marked: Marked): Piece[] {
  return piecesOf(text, hitsIn(text, marked), { from: 0, to: text.length })
}

/**
 * The words as they were written, through a map from every letter of the key back to the character it came from: `½` is two
 * letters and a hidden character is none.
 */
function* writtenWords(text: string, marked: Marked): Generator<Span & { readonly key: string }> {
  const origin: Span[] = []
  let letters = ''
  let at = 0
  for (const character of text) {
    const made = lettersOf(character)
    const span = { from: at, to: at + character.length }
    for (let unit = 0; unit < made.length; unit += 1) origin.push(span)
    letters += made
    at += character.length
  }
  let begin = 0
  for (const gap of [...letters.matchAll(GAP), { index: letters.length, 0: '' }]) {
    const [first, last] = [origin[begin], origin[gap.index - 1]]
    if (gap.index > begin && first && last) {
      yield { from: first.from, to: last.to, key: comparedKey(letters.slice(begin, gap.index), marked) }
    }
    begin = gap.index + gap[0].length
  }
}

const known = new Map<string, string>()
/** More different characters than texts hold; a hostile text does not fill the memory. */
const MOST_KNOWN = 4096

function lettersOf(character: string): string {
  const found = known.get(character)
  if (found !== undefined) return found
  const made = character.toWellFormed().normalize('NFKD').replace(INVISIBLE, '')
  if (known.size < MOST_KNOWN) known.set(character, made)
  return made
}
