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

/** The same for many organisations in one question to the database. */
export async function organisationPaths(
  db: ReadDb | Tx,
  organisationIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  const paths = new Map(organisationIds.map((id) => [id, [id]]))
  if (organisationIds.length === 0) return paths
  const rows = await (db as ReadDb)
    .selectFrom('tree_closure')
    .innerJoin('tree_version', 'tree_version.id', 'tree_closure.tree_version_id')
    .select(['descendant_id', 'ancestor_id'])
    .where('tree_version.axis', '=', 'territory')
    .where(sql<boolean>`tree_version.valid @> ${day}::date`)
    .where('tree_closure.depth', '>', 0)
    .where('tree_closure.descendant_id', 'in', [...new Set(organisationIds)])
    .orderBy('tree_closure.depth')
    .execute()
  for (const row of rows) paths.get(row.descendant_id)?.push(row.ancestor_id)
  return paths
}
