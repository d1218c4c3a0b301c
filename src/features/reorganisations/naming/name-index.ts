import { entryOf, holdsWord, type NamedBody, type NamedEntry } from './named-entry.ts'
import { initialsAt, isShortening } from './words.ts'

/** Nobody shortens more words to their first letters. */
const LONGEST_INITIALS = 8
/** Bodies that bear a rare word are weighed one by one; a word that more bear tells nothing. */
const RARE = 2000

/** Bodies by their words, made as far as it is asked, for there may be tens of thousands. */
export interface NameIndex {
  /** Those of which a whole text is these words. */
  whole(text: 'name' | 'shortName' | 'symbol', words: readonly string[]): readonly NamedEntry[]
  /** Those that may hold all these words, or with `initials` words with these first letters: the fewest for one of the words. */
  holding(words: readonly string[], initials: boolean): readonly NamedEntry[]
  /** Those that share the rarest words with these, the likest first. */
  near(words: readonly string[], most: number): readonly NamedEntry[]
}

export function nameIndex(bodies: readonly NamedBody[]): NameIndex {
  const entries = bodies.map(entryOf)
  const byText = {
    name: lazily(() => Map.groupBy(entries, ({ name }) => name.join(' '))),
    shortName: lazily(() => Map.groupBy(entries, ({ shortName }) => shortName.join(' '))),
    symbol: lazily(() => Map.groupBy(entries, ({ symbol }) => symbol.join(' '))),
  }
  const byWord = lazily(() => gather(entries, ({ name, shortName, symbol }) => [...name, ...shortName, ...symbol]))
  const byInitials = lazily(() => gather(entries, ({ name }) => initialsOf(name)))
  const bearing = (word: string) => byWord().get(word) ?? []
  const shortened = (word: string) => (isShortening(word) ? (byInitials().get(word) ?? []) : [])
  return {
    whole: (text, words) => byText[text]().get(words.join(' ')) ?? [],
    holding(words, initials) {
      const lists = words.map((word) => [bearing(word), initials ? shortened(word) : []] as const)
      const fewest = lists.toSorted(([a, b], [c, d]) => a.length + b.length - c.length - d.length)[0]
      return fewest ? [...new Set(fewest.flat())] : []
    },
    near(words, most) {
      const known = [...new Set(words)]
        .map((word) => ({ word, bodies: [...bearing(word), ...shortened(word)] }))
        .filter(({ bodies }) => bodies.length > 0)
        .toSorted((a, b) => a.bodies.length - b.bodies.length)
      const rare = known.filter(({ bodies }, at) => at === 0 || bodies.length <= RARE)
      const among = new Set(rare.flatMap(({ bodies }) => bodies.slice(0, RARE)))
      const weights = known.map(({ word, bodies }) => ({ word, weight: Math.log(1 + entries.length / bodies.length) }))
      return likest([...among], weights).slice(0, most)
    },
  }
}

/** The more words one holds the liker it is, a word weighing the more the fewer hold it; of two as like, the one with fewer other words. */
function likest(
  entries: readonly NamedEntry[],
  words: readonly { readonly word: string; readonly weight: number }[],
): NamedEntry[] {
  const scoreOf = (entry: NamedEntry) =>
    words.reduce((score, { word, weight }) => score + (holdsWord(entry, word) ? weight : 0), 0)
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .toSorted((a, b) => b.score - a.score || a.entry.name.length - b.entry.name.length)
    .map(({ entry }) => entry)
}

/** First letters of two words and more that stand beside each other. */
function initialsOf(name: readonly string[]): string[] {
  return name.flatMap((_, at) =>
    Array.from({ length: Math.max(0, Math.min(LONGEST_INITIALS, name.length - at) - 1) }, (_, more) =>
      initialsAt(name, at, more + 2),
    ),
  )
}

function gather(entries: readonly NamedEntry[], keysOf: (entry: NamedEntry) => readonly string[]) {
  const lists = new Map<string, NamedEntry[]>()
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const list = lists.get(key)
      if (list) list.push(entry)
      else lists.set(key, [entry])
    }
  }
  return lists
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
