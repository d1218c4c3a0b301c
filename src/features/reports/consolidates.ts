import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/** Whether an organisation has others reporting to it on the territory axis on that day: then it consolidates. */
export async function consolidates(db: ReadDb | Tx, organisationId: string, day: string): Promise<boolean> {
  const row = await (db as ReadDb)
    .selectFrom('reporting_line')
    .select('id')
    .where('parent_id', '=', organisationId)
    .where('axis', '=', 'territory')
    .where(sql<boolean>`valid @> ${day}::date`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
