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
  const bodies = await establishedBy(db, id, 'organisation')
  const areas = await establishedBy(db, id, 'area')
  // As lists, not as a table just filled, of which the planner does not know yet how many it holds.
  const made = sql`any(${bodies}::uuid[])`
  const added = (row: string) => sql`select 1 from reorganisation_change c
    where c.reorganisation_id = ${id}::uuid and c.row_id = ${sql.ref(`${row}.id`)} and c.old_valid is null`
  const counts = sql<{ code: string; count: number }>`(
    select 'hangs-areas' as code, count(*)::int as count from (
        select id, area_id as place from organisation_version union all select id, parent_id from area_version) v
      where v.place = any(${areas}::uuid[]) and not exists (${added('v')})
    union all select 'hangs-bodies', count(distinct child_id)::int from reporting_line l
      where l.parent_id = ${made} and not exists (${added('l')} and c.table_name = 'reporting_line')
    union all select 'hangs-roles', count(*)::int from role_grant g
      where g.organisation_id = ${made} and not exists (${added('g')})
    union all select 'hangs-delegations', count(*)::int from role_grant g
      where exists (select 1 from reorganisation_change c
        where c.reorganisation_id = ${id}::uuid and c.table_name = 'role_grant' and c.old_valid is null
          and c.row_id in (g.delegated_from, g.delegate_grant_id))
    union all select 'hangs-posts', count(*)::int from post where organisation_id = ${made}
    union all select 'hangs-seats', count(*)::int from roster_seat where organisation_id = ${made}
    union all select 'hangs-congresses', count(*)::int from congress where organisation_id = ${made}
    union all select 'hangs-tasks', count(*)::int from (select id from task where lead_organisation_id = ${made}
      union select task_id from task_supporter where organisation_id = ${made}) t
    union all select 'hangs-reports', count(*)::int from report
      where organisation_id = ${made} and (state <> 'draft' or version > 1)
    union all select 'hangs-conferences', count(*)::int from (select id from conference where organisation_id = ${made}
      union select conference_id from conference_participant where organisation_id = ${made}) t
    union all select 'hangs-articles', count(*)::int from article where organisation_id = ${made}
    union all select 'hangs-documents', count(*)::int from library_document where organisation_id = ${made}
    union all select 'hangs-imports', count(*)::int from import_batch where organisation_id = ${made})`
  const rows = await (db as ReadDb)
    .selectFrom(counts.as('counts'))
    .select(['code', 'count'])
    .where('count', '>', 0)
    .execute()
  return rows.map(({ code, count }) => ({ code: `reorganisations.${code}`, params: { count } }))
}

async function establishedBy(db: ReadDb | Tx, id: string, table: 'organisation' | 'area'): Promise<string[]> {
  const rows = await (db as ReadDb)
    .selectFrom('reorganisation_change')
    .select('row_id')
    .where('reorganisation_id', '=', id)
    .where('table_name', '=', table)
    .execute()
  return rows.map(({ row_id }) => row_id)
}
