import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'

export interface ChangedBody {
  readonly id: string
  /** From the effective day; of a body that the decree closed, the one it had before. */
  readonly name: string
}

/** As many as a page names. */
const SHOWN = 300

/** The bodies that an applied decree closed, established, renamed, moved, gave shares of or let coordinate, by name; the first 300. */
export async function listChangedBodies(db: ReadDb, decreeId: string): Promise<ChangedBody[]> {
  const found = sql<{ id: string; name: string }>`(
    with changed as (select table_name, row_id from reorganisation_change where reorganisation_id = ${decreeId}::uuid),
    touched (id) as (
      select v.organisation_id from organisation_version v join changed c on c.row_id = v.id
        and c.table_name = 'organisation_version'
      union select l.child_id from reporting_line l join changed c on c.row_id = l.id and c.table_name = 'reporting_line'
      union select unnest(array[l.organisation_id, l.with_organisation_id]) from coordination_line l
        join changed c on c.row_id = l.id and c.table_name = 'coordination_line'
      union select from_organisation_id from succession where reorganisation_id = ${decreeId}::uuid
      union select to_organisation_id from succession where reorganisation_id = ${decreeId}::uuid
    )
    select distinct on (t.id) t.id, v.name
    from touched t join reorganisation r on r.id = ${decreeId}::uuid
    join organisation_version v on v.organisation_id = t.id and lower(v.valid) <= r.effective_on
    order by t.id, lower(v.valid) desc)`
  return db
    .selectFrom(found.as('found'))
    .select(['id', 'name'])
    .orderBy(sql`name collate vietnamese`)
    .limit(SHOWN)
    .execute()
}
