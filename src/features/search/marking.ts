import { exactKey, foldedKey, wordsOf } from './keys.ts'

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

/** How many of the words looked for a text holds, and one more when they stand side by side in it. */
export function scoreOf(text: string, marked: Marked): number {
  const wanted = [...marked.words]
  const found = new Set<string>()
  let run = 0
  let sideBySide = 0
  for (const { keys } of writtenWords(text, marked)) {
    for (const word of keys) {
      if (marked.words.has(word)) found.add(word)
      run = word === wanted[run] ? run + 1 : Number(word === wanted[0])
      if (run === wanted.length) sideBySide = 1
    }
  }
  return found.size === 0 ? 0 : found.size + sideBySide
}

/** Where the words looked for stand in the text as written, neighbours as one. */
export function hitsIn(text: string, marked: Marked): Span[] {
  const hits: Span[] = []
  let beforeWasHit = false
  for (const { from, to, keys } of writtenWords(text, marked)) {
    const isHit = keys.some((word) => marked.words.has(word))
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

/** What stands between words as they are written, but for signs that become letters in the key (`m²`) or nothing in it. */
const WRITTEN =
  /[^\s!-/:-@[-`{-~\u00A1-\u00A9\u00AB\u00AC\u00AE-\u00B1\u00B6\u00B7\u00BB\u00BF\u2010-\u2027\u2030-\u205E]+/gu

/** The words as they were written, each with its key; a sign in the middle of one may give it a key of several words. */
function* writtenWords(text: string, marked: Marked): Generator<Span & { readonly keys: readonly string[] }> {
  for (const { 0: written, index } of text.matchAll(WRITTEN)) {
    const { exact, folded } = keysOf(written)
    yield { from: index, to: index + written.length, keys: marked.exact ? exact : folded }
  }
}

interface Keys {
  readonly exact: readonly string[]
  readonly folded: readonly string[]
}
/** Words return again and again; a hostile text does not fill the memory. */
const known = new Map<string, Keys>()
const MOST_KNOWN = 20_000
const LONGEST_KNOWN = 30

function keysOf(written: string): Keys {
  const found = known.get(written)
  if (found) return found
  const exact = exactKey(written)
  const keys = { exact: wordsOf(exact), folded: wordsOf(foldedKey(exact)) }
  if (known.size < MOST_KNOWN && written.length <= LONGEST_KNOWN) known.set(written, keys)
  return keys
}
