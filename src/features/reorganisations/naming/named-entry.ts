import { exactWords, foldedWords, initialsAt, isShortening } from './words.ts'

/** A body or an area that a decree may name. */
export interface NamedBody {
  /** Its id, or the key under which the decree establishes it. */
  readonly ref: string
  readonly name: string
  readonly shortName: string
  readonly symbol: string
}

/** Words as somebody typed them, with accents and without. */
export interface TypedWords {
  readonly folded: readonly string[]
  readonly exact: readonly string[]
}

/** A body with the words it is called by. */
export interface NamedEntry {
  readonly body: NamedBody
  readonly name: readonly string[]
  readonly shortName: readonly string[]
  readonly symbol: readonly string[]
}

export function entryOf(body: NamedBody): NamedEntry {
  const [name, shortName, symbol] = [body.name, body.shortName, body.symbol].map(foldedWords)
  return { body, name: name ?? [], shortName: shortName ?? [], symbol: symbol ?? [] }
}

/** Whether the words of a body fit those that were typed: without accents, or with the accents of each. */
export type Fit = (typed: TypedWords, entry: NamedEntry, withAccents: boolean) => boolean

type Text = 'name' | 'shortName' | 'symbol'

/** A word that was typed is the word of a body; `i` and `j`: their places. */
type Same = (i: number, j: number) => boolean

function sameIn(typed: TypedWords, entry: NamedEntry, text: Text, withAccents: boolean): Same {
  if (!withAccents) return (i, j) => typed.folded[i] === entry[text][j]
  const exact = exactWords(entry.body[text])
  return (i, j) => typed.folded[i] === entry[text][j] && isSameExactly(typed.exact[i], exact[j])
}

/** With i or y, which no accent tells apart. */
function isSameExactly(one = '', other = ''): boolean {
  return (
    one === other ||
    one.replace(/[yỳýỷỹỵ]$/, (last) => WITH_I[last] ?? last) ===
      other.replace(/[yỳýỷỹỵ]$/, (last) => WITH_I[last] ?? last)
  )
}

const WITH_I: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

/** All words of one of its texts, in their order. */
export function isWhole(text: Text): Fit {
  return (typed, entry, withAccents) => {
    const same = sameIn(typed, entry, text, withAccents)
    return typed.folded.length === entry[text].length && typed.folded.every((_, at) => same(at, at))
  }
}

/** The whole name, some of its words by their first letters: UBND xã Phiêng Hoa. */
export const spellsName: Fit = (typed, entry, withAccents) => {
  const same = sameIn(typed, entry, 'name', withAccents)
  const spells = (i: number, j: number): boolean => {
    const word = typed.folded[i]
    if (word === undefined) return j === entry.name.length
    if (same(i, j) && spells(i + 1, j + 1)) return true
    return isShortening(word) && initialsAt(entry.name, j, word.length) === word && spells(i + 1, j + word.length)
  }
  return spells(0, 0)
}

/** Words beside each other somewhere in the name. */
export const isPartOfName: Fit = (typed, entry, withAccents) => {
  const same = sameIn(typed, entry, 'name', withAccents)
  const last = entry.name.length - typed.folded.length
  for (let from = 0; from <= last; from++) if (typed.folded.every((_, at) => same(at, from + at))) return true
  return false
}

/** Each word somewhere in what the body is called, or the first letters of words of its name. */
export const holdsWords: Fit = (typed, entry, withAccents) => {
  const texts = (['name', 'shortName', 'symbol'] as const).map((text) => ({
    words: entry[text],
    same: sameIn(typed, entry, text, withAccents),
  }))
  const first = initialsAt(entry.name, 0, entry.name.length)
  return typed.folded.every(
    (word, i) =>
      texts.some(({ words, same }) => words.some((_, j) => same(i, j))) || (isShortening(word) && first.includes(word)),
  )
}

/** The same of one word without its accents. */
export function holdsWord({ name, shortName, symbol }: NamedEntry, word: string): boolean {
  if (name.includes(word) || shortName.includes(word) || symbol.includes(word)) return true
  return isShortening(word) && initialsAt(name, 0, name.length).includes(word)
}
