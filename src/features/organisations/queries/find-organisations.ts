import { sql } from 'kysely'
import { fold } from '#kernel/vietnamese.ts'
import type { ReadDb } from '#platform/database.server.ts'
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

/**
 * Organisations in force on the day whose name, short name or symbol holds all these words, with or without accents; those
 * whose name begins with them first. At most 50, and how many there are.
 */
export async function findOrganisations(
  db: ReadDb,
  words: string,
  day: string,
  axis: Axis,
): Promise<{ found: FoundOrganisation[]; count: number }> {
  const wanted = fold(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return { found: [], count: 0 }
  const rows = await db
    .selectFrom('organisation_version')
    .select(['organisation_id as id', 'name', 'short_name', 'symbol'])
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute()
  const matching = rows.filter((row) => {
    const text = fold(`${row.name} ${row.short_name} ${row.symbol}`)
    return wanted.every((word) => text.includes(word))
  })
  const phrase = wanted.join(' ')
  const [beginning, others] = [true, false].map((begins) =>
    matching.filter(({ name }) => fold(name).startsWith(phrase) === begins),
  )
  const shown = [...(beginning ?? []), ...(others ?? [])].slice(0, SHOWN)
  const above = await namesAbove(
    db,
    shown.map(({ id }) => id),
    day,
    axis,
  )
  return {
    found: shown.map(({ id, name, symbol }) => ({ id, name, symbol, above: above.get(id) ?? [] })),
    count: matching.length,
  }
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
