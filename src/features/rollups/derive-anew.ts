import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import { ROLLUP_CHANNEL } from './mark-dirty.ts'
import { ROLLER_LOCK } from './roller.ts'

/**
 * Throws away, in the transaction that changed the tree, every sum of a period that ends on the day or later. One mark for each is enough:
 * where there are no sums, the roller computes those of everybody. It waits for a roller at work, whose sums would be those of the old tree.
 */
export async function deriveAnew(tx: Tx, day: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ROLLER_LOCK})`.execute(tx)
  await sql`delete from rollup r using period p where p.id = r.period_id and p.last_day >= ${day}::date`.execute(tx)
  await sql`
    insert into rollup_dirty (organisation_id, period_id, form_version_id)
    select distinct on (r.period_id, r.form_version_id) r.organisation_id, r.period_id, r.form_version_id from report r
    join period p on p.id = r.period_id where p.last_day >= ${day}::date`.execute(tx)
  await sql`select pg_notify(${ROLLUP_CHANNEL}, '')`.execute(tx)
}
