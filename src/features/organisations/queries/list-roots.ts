import { sql } from 'kysely'
import type { Axis } from '#kernel/axis.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/**
 * The ids of the organisations with nobody above them on the axis on the day; on that of territory a right covers the whole
 * locality there. `among`: only of these.
 */
export async function listRoots(
  db: ReadDb | Tx,
  day: string,
  axis: Axis = 'territory',
  among?: readonly string[],
): Promise<string[]> {
  const rows = await (db as ReadDb)
    .selectFrom('organisation_version as version')
    .select('version.organisation_id')
    .where(sql<boolean>`version.valid @> ${day}::date`)
    .$if(among !== undefined, (query) => query.where(sql<boolean>`version.organisation_id = any(${among}::uuid[])`))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reporting_line as line')
            .select('line.id')
            .whereRef('line.child_id', '=', 'version.organisation_id')
            .where('line.axis', '=', axis)
            .where(sql<boolean>`line.valid @> ${day}::date`),
        ),
      ),
    )
    .execute()
  return rows.map((row) => row.organisation_id)
}
