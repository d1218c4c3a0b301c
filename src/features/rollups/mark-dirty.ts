import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'

export const ROLLUP_CHANNEL = 'rollup_dirty'

/**
 * Says, in the transaction that changed a report, that the sums above it are out of date. The roller hears of it at
 * commit; ancestors are never updated here, where they would be a lock for everybody.
 */
export async function markDirty(
  tx: Tx,
  report: { organisation_id: string; period_id: string; form_version_id: string },
): Promise<void> {
  await tx
    .insertInto('rollup_dirty')
    .values({
      organisation_id: report.organisation_id,
      period_id: report.period_id,
      form_version_id: report.form_version_id,
    })
    .execute()
  await sql`select pg_notify(${ROLLUP_CHANNEL}, '')`.execute(tx)
}
