import { sql } from 'kysely'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import type { Axis } from '../axis.ts'

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

/**
 * Organisations in force on the day whose name, short name or symbol holds all these words, however they are typed; those whose
 * name begins with them first. At most 50, and how many there are.
 */
export async function findOrganisations(
  db: ReadDb,
  words: string,
  day: string,
  axis: Axis,
): Promise<{ found: FoundOrganisation[]; count: number }> {
  const keys = await keysOf(db, words)
  if (keys.length === 0) return { found: [], count: 0 }
  const rows = await named(db, keys)
    .select(['organisation_id as id', 'name', 'symbol', sql<number>`count(*) over ()::int`.as('count')])
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy(sql`search_key like ${` ${keys.join(' ')}%`}`, 'desc')
    .orderBy(sql`name collate "vi-x-icu"`)
    .limit(SHOWN)
    .execute()
  const ids = rows.map(({ id }) => id)
  const above = await namesAbove(db, ids, day, axis)
  return {
    found: rows.map(({ id, name, symbol }) => ({ id, name, symbol, above: above.get(id) ?? [] })),
    count: rows[0]?.count ?? 0,
  }
}

/** The ids of all organisations that ever bore a name, short name or symbol with all these words, however they are typed. */
export async function findEverNamed(db: ReadDb, words: string): Promise<string[]> {
  const keys = await keysOf(db, words)
  if (keys.length === 0) return []
  const rows = await named(db, keys).select('organisation_id').distinct().execute()
  return rows.map((row) => row.organisation_id)
}

/** The words as keys, made by the law that makes those of the names. */
async function keysOf(db: ReadDb, words: string): Promise<string[]> {
  const typed = words.slice(0, LONGEST).toWellFormed().replaceAll('\0', ' ')
  const [row] = await readSql<{ keys: string[] }>(
    db,
    sql`select search_words(search_folded(search_exact(${typed}))) as keys`,
  )
  return row?.keys ?? []
}

/** Versions whose key holds all these words; in a key nothing stands for other characters. */
function named(db: ReadDb, keys: readonly string[]) {
  return keys.reduce(
    (query, key) => query.where('search_key', 'like', `%${key}%`),
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
