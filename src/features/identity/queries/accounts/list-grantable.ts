import { sql } from 'kysely'
import { fold } from '#kernel/vietnamese.ts'
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
 * at most 200, and how many there are. `words` with or without accents.
 */
export async function listGrantable(
  db: ReadDb,
  actor: Actor,
  day: string,
  { words, firstIds }: { readonly words: string; readonly firstIds: readonly string[] },
): Promise<{ found: Grantable[]; count: number }> {
  const rows = await db
    .selectFrom('organisation_version as version')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .select(['version.organisation_id as id', 'version.name'])
    .where(sql<boolean>`version.valid @> ${day}::date`)
    .where(sql<boolean>`version.organisation_id in ${administered(actor, day)}`)
    .orderBy(sql`version.organisation_id <> all(${firstIds}::uuid[])`)
    .orderBy('kind.position')
    .orderBy(sql`version.name collate "vi-x-icu"`)
    .execute()
  const wanted = fold(words).toLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter(({ id, name }) => {
    const text = fold(name).toLowerCase()
    return firstIds.includes(id) || wanted.every((word) => text.includes(word))
  })
  return { found: found.slice(0, SHOWN), count: found.length }
}
