import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { type CongressLine, readLines } from './read-lines.ts'

/**
 * The congresses of every body within what the reader may see, the longest ago first, planned ones last. Of bodies that are no more
 * on the day: those that stood below on their last day, and those that one of the bodies seen goes on for.
 */
export async function listCongresses(db: ReadDb, actor: Actor, day: IsoDate): Promise<CongressLine[]> {
  const places = actor.roles.map(({ organisationId }) => organisationId).filter((id) => id !== '')
  return readLines(db, within(places, day), day)
}

/** The ids of these bodies, of all below them on the territory axis, and of the ended bodies that come with them. */
function within(places: readonly string[], day: string) {
  return sql`
    with recursive below as (
      select unnest(${places}::uuid[]) as id
      union
      select closure.descendant_id from tree_closure closure
      join tree_version tree on tree.id = closure.tree_version_id
      where tree.axis = 'territory' and tree.valid @> ${day}::date and closure.ancestor_id = any(${places}::uuid[])
    ), inherited as (
      select id from below
      union
      select from_organisation_id from succession join inherited on inherited.id = to_organisation_id
      where heir and effective_on <= ${day}::date
    ), ended as (
      select organisation_id as id, max(upper(valid)) as on_day from organisation_version
      where organisation_id in (select organisation_id from congress)
      group by organisation_id having bool_and(upper(valid) <= ${day}::date)
    )
    select id from inherited
    union
    select ended.id from ended
    join tree_version tree on tree.axis = 'territory' and tree.valid @> (ended.on_day - 1)
    join tree_closure closure on closure.tree_version_id = tree.id and closure.descendant_id = ended.id
    where closure.ancestor_id = any(${places}::uuid[])`
}
