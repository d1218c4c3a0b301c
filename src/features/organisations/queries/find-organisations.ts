import { sql } from 'kysely'
import type { Axis } from '#kernel/axis.ts'
import type { ReadDb } from '#platform/database.server.ts'

export interface FoundOrganisation {
  readonly id: string
  readonly name: string
  readonly symbol: string
  /** The names of its superiors, the nearest first. */
  readonly above: readonly string[]
}

/** As many as a person looks through; more words find fewer. */
const SHOWN = 50
/** No name is longer; nobody types more. */
const LONGEST = 300
/** Syllables that keys write alike with i or y are looked for whole: Kỳ is not the beginning of Kiểm, nor Lý that of Liên. */
const I_OR_Y = /^(h|k|l|m|s|t|qu)i$/

/**
 * Organisations in force on the day whose name, short name or symbol holds all these words, however they are typed; those whose
 * name begins with them first, each part in the order of names without accents. At most 50, and how many there are.
 */
export async function findOrganisations(
  db: ReadDb,
  words: string,
  day: string,
  axis: Axis,
): Promise<{ found: FoundOrganisation[]; count: number }> {
  const keys = await searchKeys(db, words)
  if (keys.length === 0) return { found: [], count: 0 }
  const matching = named(db, keys).where(sql<boolean>`valid @> ${day}::date`)
  const [{ count }, rows] = await Promise.all([
    matching.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow(),
    listMatching(matching, keys),
  ])
  const ids = rows.map(({ id }) => id)
  const above = await namesAbove(db, ids, day, axis)
  return { found: rows.map((row) => ({ ...row, above: above.get(row.id) ?? [] })), count }
}

/** Asked for apart, so that each part comes out of an index in its order and stops when there are enough. */
async function listMatching(matching: ReturnType<typeof named>, keys: readonly string[]) {
  const beginning = ` ${keys.join(' ')}%`
  const some = (operator: 'like' | 'not like', most: number) =>
    matching
      .select(['organisation_id as id', 'name', 'symbol'])
      .where('search_key', operator, beginning)
      .orderBy('search_key')
      .orderBy('name')
      .limit(most)
      .execute()
  const first = await some('like', SHOWN)
  return first.length < SHOWN ? [...first, ...(await some('not like', SHOWN - first.length))] : first
}

/** The ids of all organisations that ever bore a name, short name or symbol with all these words, however they are typed. */
export async function findEverNamed(db: ReadDb, words: string): Promise<string[]> {
  const keys = await searchKeys(db, words)
  if (keys.length === 0) return []
  const rows = await named(db, keys).select('organisation_id').distinct().execute()
  return rows.map((row) => row.organisation_id)
}

/** The words as keys, made by the law that makes those of the names (`search_key`). */
export async function searchKeys(db: ReadDb, words: string): Promise<string[]> {
  const typed = words.slice(0, LONGEST).toWellFormed().replaceAll('\0', ' ')
  const made = sql<{ keys: string[] }>`(select search_words(search_folded(search_exact(${typed}))) as keys)`
  const { keys } = await db.selectFrom(made.as('made')).select('keys').executeTakeFirstOrThrow()
  return keys
}

/** What a key like those of the names must be like to hold this one. */
export function searchPattern(key: string): string {
  return I_OR_Y.test(key) ? `% ${key} %` : `%${key}%`
}

/** Versions whose key holds all these words; in a key nothing stands for other characters. */
export function named(db: ReadDb, keys: readonly string[]) {
  return keys.reduce(
    (query, key) => query.where('search_key', 'like', searchPattern(key)),
    db.selectFrom('organisation_version'),
  )
}

async function namesAbove(db: ReadDb, ids: readonly string[], day: string, axis: Axis): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('tree_closure as closure')
    .innerJoin('tree_version as tree', 'tree.id', 'closure.tree_version_id')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'closure.ancestor_id')
    .select(['closure.descendant_id', 'version.short_name'])
    .where('tree.axis', '=', axis)
    .where(sql<boolean>`tree.valid @> ${day}::date and version.valid @> ${day}::date`)
    .where(sql<boolean>`closure.descendant_id = any(${ids}::uuid[])`)
    .where('closure.depth', '>', 0)
    .orderBy('closure.depth')
    .execute()
  const names = new Map<string, string[]>()
  for (const { descendant_id, short_name } of rows)
    names.set(descendant_id, [...(names.get(descendant_id) ?? []), short_name])
  return names
}
