import { sql } from 'kysely'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import type { Named } from '../namesakes.ts'

/** Bodies in force on the day or from a later one on, each under whom it stands on the first of these days; without a day those that last. */
export async function listNamed(db: ReadDb, from: string | undefined): Promise<Named[]> {
  const first = sql`greatest(lower(v.valid), ${from ?? null}::date)`
  return readSql(
    db,
    sql<Named>`
      select v.organisation_id as ref, v.name, coalesce(l.parent_id::text, '') as parent from organisation_version v
      left join reporting_line l on l.child_id = v.organisation_id and l.axis = 'territory'
        and ${from === undefined ? sql`upper_inf(l.valid)` : sql`l.valid @> ${first}`}
      where upper_inf(v.valid) ${from === undefined ? sql`` : sql`or upper(v.valid) > ${from}::date`}`,
  )
}
