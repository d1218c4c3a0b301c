import { entryOf, type NamedEntry } from './named-entry.ts'
import type { NamedBody } from './find-body.ts'
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
      const lists = [...new Set(words)]
        .map((word) => [...new Set([...bearing(word), ...shortened(word)])])
        .filter((list) => list.length > 0)
        .toSorted((a, b) => a.length - b.length)
      const rare = lists.filter((list, at) => at === 0 || list.length <= RARE)
      return likest(rare, lists, entries.length).slice(0, most)
    },
  }
}

/** Those in a rare list; each list they are in counts the more the shorter it is. */
function likest(
  rare: readonly (readonly NamedEntry[])[],
  lists: readonly (readonly NamedEntry[])[],
  count: number,
): NamedEntry[] {
  const scores = new Map(rare.flatMap((list) => list.slice(0, RARE)).map((entry) => [entry, 0]))
  for (const list of lists) {
    const weight = Math.log(1 + count / list.length)
    for (const entry of list) {
      const score = scores.get(entry)
      if (score !== undefined) scores.set(entry, score + weight)
    }
  }
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([entry]) => entry)
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
