import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/**
 * The ids of an organisation and all its superiors on the territory axis on that day, itself first.
 * This is what roles are checked against.
 */
export async function organisationPath(db: ReadDb | Tx, organisationId: string, day: string): Promise<string[]> {
  const [path] = await readPaths(db, [{ organisationId, day }])
  return path ?? [organisationId]
}

/**
 * The same for many organisations. The path of a body that is no more on that day goes on with its heir's, so that whoever acts
 * for the heir may finish what was left open.
 */
export async function organisationPaths(
  db: ReadDb | Tx,
  organisationIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  const ids = [...new Set(organisationIds)]
  const paths = await readPaths(
    db,
    ids.map((organisationId) => ({ organisationId, day })),
  )
  return new Map(ids.map((id, place) => [id, paths[place] ?? [id]]))
}

/**
 * Who stands above a thing of the past: the path of its own day, then that of today where it differs. Superiors of both days
 * answer for it, and so does the heir of a body that is no more.
 */
export async function organisationPathSince(
  db: ReadDb | Tx,
  organisationId: string,
  day: string,
  today: string,
): Promise<string[]> {
  const pathOf = await organisationPathsSince(db, [{ organisationId, day }], today)
  return pathOf(organisationId, day)
}

/** A body as something of the past names it, with the day of that thing. */
export interface NamedThen {
  readonly organisationId: string
  readonly day: string
}

/** The same for many things of the past. */
export async function organisationPathsSince(
  db: ReadDb | Tx,
  things: readonly NamedThen[],
  today: string,
): Promise<(organisationId: string, day: string) => string[]> {
  const asked = new Map<string, NamedThen>()
  for (const { organisationId, day } of things) {
    for (const then of [day, today]) asked.set(`${then} ${organisationId}`, { organisationId, day: then })
  }
  const paths = await readPaths(db, [...asked.values()])
  const found = new Map([...asked.keys()].map((key, place) => [key, paths[place]]))
  const pathOf = (organisationId: string, day: string) => found.get(`${day} ${organisationId}`) ?? [organisationId]
  return (organisationId, day) => [...new Set([...pathOf(organisationId, day), ...pathOf(organisationId, today)])]
}

interface PathStep {
  /** Of the body among those asked for, from 1. */
  readonly place: number
  readonly above: string
}

/** The path of each of these bodies on its day, in their order: one question to the database, however many they are. */
async function readPaths(db: ReadDb | Tx, things: readonly NamedThen[]): Promise<string[][]> {
  if (things.length === 0) return []
  const bodies = things.map(({ organisationId }) => organisationId)
  const days = things.map(({ day }) => day)
  const rows = await (db as ReadDb)
    .selectFrom(sql<PathStep>`organisation_paths(${bodies}::uuid[], ${days}::date[])`.as('path'))
    .select(['place', 'above'])
    .execute()
  const paths: string[][] = things.map(() => [])
  for (const { place, above } of rows) paths[place - 1]?.push(above)
  return paths
}

/** The body that acts on the day for one that is no more: its heir, or the heir of that; otherwise the body itself. */
export async function actingOrganisation(db: ReadDb | Tx, organisationId: string, day: string): Promise<string> {
  const row = await (db as ReadDb)
    .selectFrom('succession')
    .select('to_organisation_id')
    .where('from_organisation_id', '=', organisationId)
    .where('heir', '=', true)
    .where('effective_on', '<=', day)
    .executeTakeFirst()
  return row ? actingOrganisation(db, row.to_organisation_id, day) : organisationId
}

/** The other way round: every organisation whose path, since that day, holds one of these; these themselves too. */
export async function organisationsBelowSince(
  db: ReadDb | Tx,
  ids: readonly string[],
  day: string,
  today: string,
): Promise<Set<string>> {
  const rows = await (db as ReadDb)
    .selectFrom('tree_closure')
    .innerJoin('tree_version', 'tree_version.id', 'tree_closure.tree_version_id')
    .select('descendant_id')
    .distinct()
    .where('tree_version.axis', '=', 'territory')
    .where(sql<boolean>`(tree_version.valid @> ${day}::date or tree_version.valid @> ${today}::date)`)
    .where(sql<boolean>`tree_closure.ancestor_id = any(${ids}::uuid[])`)
    .execute()
  const below = new Set([...ids, ...rows.map(({ descendant_id }) => descendant_id)])
  return new Set((await withInherited(db, [...below], today)).keys())
}

/** These organisations and every body that is no more on the day and whose open work came to one of them, by that one. */
export async function withInherited(
  db: ReadDb | Tx,
  ids: readonly string[],
  day: string,
): Promise<Map<string, string>> {
  const holders = new Map(ids.map((id) => [id, id]))
  for (let heirs = [...ids]; heirs.length > 0; ) {
    const rows = await (db as ReadDb)
      .selectFrom('succession')
      .select(['from_organisation_id', 'to_organisation_id'])
      .where('heir', '=', true)
      .where('effective_on', '<=', day)
      .where(sql<boolean>`to_organisation_id = any(${heirs}::uuid[])`)
      .execute()
    const fresh = rows.filter((row) => !holders.has(row.from_organisation_id))
    for (const row of fresh) holders.set(row.from_organisation_id, holders.get(row.to_organisation_id) ?? '')
    heirs = fresh.map((row) => row.from_organisation_id)
  }
  return holders
}
