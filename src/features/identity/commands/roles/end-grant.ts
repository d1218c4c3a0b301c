import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'

/** A role ends at once: yesterday was its last whole day. One that had not begun before today is only marked as ended. */
export async function endGrant(tx: Tx, id: string, today: string, now: Date): Promise<void> {
  await tx
    .updateTable('role_grant')
    .set({
      valid: sql<string>`case when lower(valid) < ${today}::date
        then valid * daterange(null, ${today}::date) else valid end`,
      ended_at: sql<Date | null>`case when lower(valid) < ${today}::date then null else ${now}::timestamptz end`,
    })
    .where('id', '=', id)
    .execute()
}
