import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/**
 * The ids of an organisation and all its superiors on the territory axis on that day, itself first.
 * This is what roles are checked against.
 */
export async function organisationPath(db: ReadDb | Tx, organisationId: string, day: string): Promise<string[]> {
  const paths = await organisationPaths(db, [organisationId], day)
  return paths.get(organisationId) ?? [organisationId]
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

/** The same for many things of the past, in one question for each of their days and one for today. */
export async function organisationPathsSince(
  db: ReadDb | Tx,
  things: readonly NamedThen[],
  today: string,
): Promise<(organisationId: string, day: string) => string[]> {
  const now = await organisationPaths(db, [...new Set(things.map(({ organisationId }) => organisationId))], today)
  const then = new Map<string, ReadonlyMap<string, string[]>>()
  for (const [day, named] of Map.groupBy(things, ({ day }) => day)) {
    const ids = [...new Set(named.map(({ organisationId }) => organisationId))]
    then.set(day, day === today ? now : await organisationPaths(db, ids, day))
  }
  return (organisationId, day) => [
    ...new Set([...(then.get(day)?.get(organisationId) ?? [organisationId]), ...(now.get(organisationId) ?? [])]),
  ]
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

/**
 * The same for many organisations in one question to the database; a second one for bodies that are no more on that day:
 * their path goes on with their heir's, so that whoever acts for the heir may finish what was left open.
 */
export async function organisationPaths(
  db: ReadDb | Tx,
  organisationIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  const paths = new Map(organisationIds.map((id) => [id, [id]]))
  if (organisationIds.length === 0) return paths
  const heirs = new Map<string, string>()
  for (const row of await readAbove(db, [...paths.keys()], day)) {
    if (row.depth === HEIR) heirs.set(row.descendant_id, row.ancestor_id)
    else paths.get(row.descendant_id)?.push(row.ancestor_id)
  }
  if (heirs.size === 0) return paths
  const onwards = await organisationPaths(db, [...new Set(heirs.values())], day)
  for (const [id, heir] of heirs) paths.get(id)?.push(...(onwards.get(heir) ?? [heir]))
  return paths
}

/** The depth under which an heir stands among superiors. */
const HEIR = 0

async function readAbove(db: ReadDb | Tx, ids: readonly string[], day: string) {
  return (db as ReadDb)
    .selectFrom('tree_closure')
    .innerJoin('tree_version', 'tree_version.id', 'tree_closure.tree_version_id')
    .select(['descendant_id', 'ancestor_id', 'depth'])
    .where('tree_version.axis', '=', 'territory')
    .where(sql<boolean>`tree_version.valid @> ${day}::date`)
    .where('tree_closure.depth', '>', 0)
    .where(sql<boolean>`tree_closure.descendant_id = any(${ids}::uuid[])`)
    .unionAll((of) =>
      of
        .selectFrom('succession')
        .select([
          'from_organisation_id as descendant_id',
          'to_organisation_id as ancestor_id',
          sql<number>`${HEIR}::int`.as('depth'),
        ])
        .where('heir', '=', true)
        .where('effective_on', '<=', day)
        .where(sql<boolean>`from_organisation_id = any(${ids}::uuid[])`),
    )
    .orderBy('depth')
    .execute()
}
