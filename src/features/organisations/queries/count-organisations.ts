import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'

/** How many organisations are in force on the day. */
export async function countOrganisations(db: ReadDb, day: string): Promise<number> {
  const { count } = await db
    .selectFrom('organisation_version')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirstOrThrow()
  return count
}
