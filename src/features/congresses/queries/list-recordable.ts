import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { CONGRESS_BLOCS } from '../rules.ts'

/** The bodies that hold congresses and whose register the actor keeps on the day, by name; at most 500. */
export async function listRecordable(db: ReadDb, actor: Actor, day: string): Promise<{ id: string; name: string }[]> {
  const places = actor.roles
    .filter(({ role, organisationId }) => (role === 'administrator' || role === 'reporter') && organisationId !== '')
    .map(({ organisationId }) => organisationId)
  return readSql(
    db,
    sql<{ id: string; name: string }>`
      select distinct version.organisation_id as id, version.name, version.name collate vietnamese
      from tree_closure closure
      join tree_version tree on tree.id = closure.tree_version_id
      join organisation_version version on version.organisation_id = closure.descendant_id
      join organisation_kind kind on kind.code = version.kind and kind.bloc = any(${CONGRESS_BLOCS}::text[])
      where tree.axis = 'territory' and tree.valid @> ${day}::date and version.valid @> ${day}::date
        and closure.ancestor_id = any(${places}::uuid[])
      order by version.name collate vietnamese limit 500`,
  )
}
