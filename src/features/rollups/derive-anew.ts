import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import { ROLLUP_CHANNEL } from './mark-dirty.ts'

/**
 * Says, in the transaction that changed the tree, that every sum of a period that ends on the day or later is out of date:
 * sums of bodies that are no longer there go, the others are computed anew when the roller hears of it.
 */
export async function deriveAnew(tx: Tx, day: string): Promise<void> {
  await sql`
    with stale as (
      delete from rollup r using period p where p.id = r.period_id and p.last_day >= ${day}::date
      returning r.period_id, r.form_version_id, r.organisation_id
    )
    insert into rollup_dirty (organisation_id, period_id, form_version_id)
    select distinct r.organisation_id, r.period_id, r.form_version_id from report r
    join period p on p.id = r.period_id where p.last_day >= ${day}::date
    union select (min(stale.organisation_id::text))::uuid, stale.period_id, stale.form_version_id from stale
    group by stale.period_id, stale.form_version_id`.execute(tx)
  await sql`select pg_notify(${ROLLUP_CHANNEL}, '')`.execute(tx)
}
