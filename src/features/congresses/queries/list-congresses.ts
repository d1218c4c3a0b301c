import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { type CongressLine, readLines } from './read-lines.ts'

/** The congresses of every body within what the reader may see, the longest ago first, planned ones last. */
export async function listCongresses(db: ReadDb, actor: Actor, day: IsoDate): Promise<CongressLine[]> {
  const places = actor.roles.map(({ organisationId }) => organisationId).filter((id) => id !== '')
  return readLines(db, within(places, day), day)
}

/** The ids of these bodies and of all below them on the territory axis. */
function within(places: readonly string[], day: string) {
  return sql`
    select unnest(${places}::uuid[]) as id
    union
    select closure.descendant_id from tree_closure closure
    join tree_version tree on tree.id = closure.tree_version_id
    where tree.axis = 'territory' and tree.valid @> ${day}::date and closure.ancestor_id = any(${places}::uuid[])`
}
