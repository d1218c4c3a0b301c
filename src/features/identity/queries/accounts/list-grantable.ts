import { sql } from 'kysely'
import { searchKeys, searchPattern } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { administered } from './subtree.ts'

export interface Grantable {
  readonly id: string
  readonly name: string
}

/** As many as fit into a list one chooses from. */
const SHOWN = 200

/**
 * Organisations of the administrator's subtree in which a role may be given, those of the person (`firstIds`) before all others;
 * at most 200, and how many there are. Each of the `words` stands in the name or symbol, with or without accents.
 */
export async function listGrantable(
  db: ReadDb,
  actor: Actor,
  day: string,
  { words, firstIds }: { readonly words: string; readonly firstIds: readonly string[] },
): Promise<{ found: Grantable[]; count: number }> {
  const isFirst = sql<boolean>`version.organisation_id = any(${firstIds}::uuid[])`
  const bodies = db
    .selectFrom('organisation_version as version')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .select(['version.organisation_id as id', 'version.name', sql<number>`count(*) over ()::int`.as('count')])
    .where(sql<boolean>`version.valid @> ${day}::date`)
    .where(sql<boolean>`version.organisation_id in ${administered(actor, day)}`)
  const matching = (await searchKeys(db, words)).reduce(
    (some, key) => some.where(({ eb, or }) => or([isFirst, eb('version.search_key', 'like', searchPattern(key))])),
    bodies,
  )
  const rows = await matching
    .orderBy(isFirst, 'desc')
    .orderBy('kind.position')
    .orderBy(sql`version.name collate vietnamese`)
    .limit(SHOWN)
    .execute()
  return { found: rows.map(({ id, name }) => ({ id, name })), count: rows[0]?.count ?? 0 }
}
