import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { ProblemParams } from '#platform/problem.ts'
import { signedLater } from './check-decree.ts'
import type { Reorganisation } from './load-reorganisation.ts'

/** Why a decree cannot be undone: the code of a sentence, and how many. */
export interface UndoReason {
  readonly code: string
  readonly params: ProblemParams
}

/**
 * Everything that keeps an applied decree from being undone: a later decree, a report signed under the new tree, and what hangs on the
 * bodies it established and was not put there by it. Empty when it can be.
 */
export async function undoReasons(db: ReadDb | Tx, decree: Reorganisation): Promise<UndoReason[]> {
  const { effectiveOn, id } = decree
  if (decree.state !== 'applied' || effectiveOn === undefined)
    return [{ code: 'reorganisations.not-applied', params: {} }]
  const later = await (db as ReadDb)
    .selectFrom('reorganisation as later')
    .innerJoin('reorganisation as this', (join) => join.on('this.id', '=', id))
    .select('later.decree_number')
    .where('later.state', '=', 'applied')
    .whereRef('later.applied_order', '>', 'this.applied_order')
    .execute()
  const signed = await signedLater(db, effectiveOn)
  return [
    ...later.map((row) => ({ code: 'reorganisations.later-decree', params: { number: row.decree_number } })),
    ...signed.map(({ params = {} }) => ({ code: 'reorganisations.signed-under', params })),
    ...(await hanging(db, id)),
  ]
}

/** What else was put on the bodies and areas the decree established, by kind. */
async function hanging(db: ReadDb | Tx, id: string): Promise<UndoReason[]> {
  const counts = sql<{ code: string; count: number }>`(
    with made as (select row_id as id from reorganisation_change where reorganisation_id = ${id}::uuid
      and table_name = 'organisation'),
    added as (select row_id as id from reorganisation_change where reorganisation_id = ${id}::uuid and old_valid is null)
    select 'hangs-areas' as code, count(*)::int as count from (
        select id, area_id as place from organisation_version union all select id, parent_id from area_version) v
      where v.place in (select row_id from reorganisation_change where reorganisation_id = ${id}::uuid and table_name = 'area')
        and v.id not in (select id from added)
    union all select 'hangs-roles', count(*)::int from role_grant g join made on made.id = g.organisation_id
      where g.id not in (select id from added)
    union all select 'hangs-posts', count(*)::int from post p join made on made.id = p.organisation_id
    union all select 'hangs-seats', count(*)::int from roster_seat s join made on made.id = s.organisation_id
    union all select 'hangs-congresses', count(*)::int from congress c join made on made.id = c.organisation_id
    union all select 'hangs-tasks', count(*)::int from task t join made on made.id = t.lead_organisation_id
    union all select 'hangs-reports', count(*)::int from report r join made on made.id = r.organisation_id
      where r.state <> 'draft' or r.version > 1
    union all select 'hangs-conferences', count(*)::int from conference c join made on made.id = c.organisation_id
    union all select 'hangs-articles', count(*)::int from article a join made on made.id = a.organisation_id)`
  const rows = await (db as ReadDb)
    .selectFrom(counts.as('counts'))
    .select(['code', 'count'])
    .where('count', '>', 0)
    .execute()
  return rows.map(({ code, count }) => ({ code: `reorganisations.${code}`, params: { count } }))
}
