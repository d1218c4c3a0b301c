import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import { nameIndex } from './name-index.ts'
import {
  type Fit,
  holdsWords,
  isPartOfName,
  isWhole,
  type NamedBody,
  type NamedEntry,
  spellsName,
  type TypedWords,
} from './named-entry.ts'
import { exactWords, foldedWords, isAccented } from './words.ts'

/** All that the lines of a decree may name. */
export interface Nameable {
  readonly bodies: readonly NamedBody[]
  readonly areas: readonly NamedBody[]
}

export type FoundBody =
  | { readonly ref: string }
  | {
      readonly code: 'unheard-body' | 'unknown-body' | 'ambiguous-body' | 'other-accents'
      readonly candidates: string
    }

/** As many names as a sentence gives. */
const SHOWN = 5
/** No name is longer. */
const LONGEST = 300
/** So many names that are unknown are told what is like them; nobody reads more at once. */
const SUGGESTED = 200

/** The bodies and areas in force on the day. */
export async function listNameable(db: ReadDb, day: string): Promise<Nameable> {
  const bodies = await db
    .selectFrom('organisation_version')
    .select(['organisation_id as ref', 'name', 'short_name as shortName', 'symbol'])
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy(sql`name collate vietnamese`)
    .execute()
  const areas = await db
    .selectFrom('area_version')
    .select(['area_id as ref', 'name', sql<string>`''`.as('shortName'), sql<string>`''`.as('symbol')])
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy(sql`name collate vietnamese`)
    .execute()
  return { bodies, areas }
}

/**
 * Finds bodies by what somebody types: an id or key, else a whole name or short name, a symbol, a name with some of its words by their
 * first letters, part of a name, words of it in any order. Who types no accent at all need not; typed accents must be those of the name,
 * and a name that fits but for them is told. Several that fit alike are not chosen among: the first few are named.
 */
export function bodyFinder(bodies: readonly NamedBody[]): (typed: string) => FoundBody {
  const byRef = new Set(bodies.map(({ ref }) => ref))
  const index = nameIndex(bodies)
  const known = new Map<string, FoundBody>()
  let suggested = 0
  const find = (typed: string): FoundBody => {
    const words = { folded: foldedWords(typed), exact: exactWords(typed) }
    if (typed.length > LONGEST || words.folded.length === 0) return { code: 'unheard-body', candidates: '' }
    const found = findFitting(words, isAccented(typed), index)
    if (found) return found
    const near = suggested++ < SUGGESTED ? index.near(words.folded, SHOWN + 1) : []
    return near.length === 0
      ? { code: 'unheard-body', candidates: '' }
      : { code: 'unknown-body', candidates: named(near) }
  }
  return (typed) => {
    if (byRef.has(typed)) return { ref: typed }
    const found = known.get(typed) ?? find(typed)
    known.set(typed, found)
    return found
  }
}

/** How bodies are found, the surest first: those that may fit, and whether one does. */
const WAYS: readonly (readonly [
  (words: readonly string[], index: ReturnType<typeof nameIndex>) => readonly NamedEntry[],
  Fit,
])[] = [
  [(words, index) => index.whole('name', words), isWhole('name')],
  [(words, index) => index.whole('shortName', words), isWhole('shortName')],
  [(words, index) => index.whole('symbol', words), isWhole('symbol')],
  [(words, index) => index.holding(words, true), spellsName],
  [(words, index) => index.holding(words, false), isPartOfName],
  [(words, index) => index.holding(words, true), holdsWords],
]

function findFitting(words: TypedWords, accented: boolean, index: ReturnType<typeof nameIndex>): FoundBody | undefined {
  let otherwise: readonly NamedEntry[] = []
  for (const [among, fits] of WAYS) {
    const alike = among(words.folded, index).filter((entry) => fits(words, entry, false))
    const exact = alike.filter((entry) => fits(words, entry, true))
    const fitting = exact.length > 0 || accented ? exact : alike
    const [first, second] = fitting
    if (first && !second) return { ref: first.body.ref }
    if (second) return { code: 'ambiguous-body', candidates: named(fitting) }
    if (otherwise.length === 0) otherwise = alike
  }
  return otherwise.length === 0 ? undefined : { code: 'other-accents', candidates: named(otherwise) }
}

function named(entries: readonly NamedEntry[]): string {
  const names = entries.slice(0, SHOWN).map(({ body }) => body.name)
  return names.join('; ') + (entries.length > SHOWN ? '; …' : '')
}
