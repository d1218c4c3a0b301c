import { type RawBuilder, sql } from 'kysely'
import type { Axis } from '#kernel/axis.ts'
import type { Tx } from '#platform/database.server.ts'

/** Which sums to compute: one form version, one period, one axis. */
export interface RollupKey {
  readonly formVersionId: string
  readonly periodId: string
  readonly axis: Axis
}

/** An organisation whose sums are to be computed, and how far it stands above its deepest descendant. */
export interface Node {
  readonly id: string
  readonly height: number
}

/**
 * Under whom a body that closed by the last day of the period (`p`) counts: its heir, or its superior when it was dissolved with
 * nobody after it. The query is over `from_id`, `to_id`; `where` narrows it by either, over `closed`.
 */
export function countedUnder(
  axis: Axis,
  ends: { readonly from: RawBuilder<unknown> } | { readonly to: RawBuilder<unknown> },
) {
  const narrow = (from: string, to: string) =>
    'from' in ends ? sql`${sql.ref(from)} = ${ends.from}` : sql`${sql.ref(to)} = ${ends.to}`
  return sql`
    select s.from_organisation_id as from_id, s.to_organisation_id as to_id from succession s
    where s.heir and s.effective_on <= p.last_day and ${narrow('s.from_organisation_id', 's.to_organisation_id')}
    union all
    select l.child_id, l.parent_id from reporting_line l
    where l.axis = ${axis} and upper(l.valid) <= p.last_day and ${narrow('l.child_id', 'l.parent_id')}
      and not exists (select from organisation_version v where v.organisation_id = l.child_id
        and (upper_inf(v.valid) or upper(v.valid) > upper(l.valid)))
      and not exists (select from succession s where s.from_organisation_id = l.child_id and s.heir)`
}

/**
 * The organisations and their superiors on the last day of the period, with their height above their deepest descendant. A body
 * that closed before that day stands below its heir, or its superior: its height is the number of those up to one in force, below
 * zero.
 */
export async function nodesToRecompute(tx: Tx, key: RollupKey, ids: readonly string[]): Promise<Node[]> {
  const { rows } = await sql<Node>`
    with recursive version as (
      select v.id from tree_version v join period p on p.id = ${key.periodId}::uuid
      where v.axis = ${key.axis} and v.valid @> p.last_day
    ), chain (start, id, steps) as (
      select id, id, 0 from unnest(${ids}::uuid[]) as marked(id)
      union all select chain.start, next.to_id, chain.steps + 1 from chain
      join period p on p.id = ${key.periodId}::uuid
      cross join lateral (${countedUnder(key.axis, { from: sql`chain.id` })}) next
    ), closed as (
      select id, max(left_over) as left_over from (
        select id, max(steps) over (partition by start) - steps as left_over from chain) each
      group by id having max(left_over) > 0
    ), target as (
      select id from chain
      union select c.ancestor_id from tree_closure c join version on c.tree_version_id = version.id
      where c.descendant_id in (select id from chain)
    )
    select target.id, coalesce(-max(closed.left_over), max(c.depth), 0)::int as height
    from target left join closed on closed.id = target.id
    left join tree_closure c on c.ancestor_id = target.id and c.tree_version_id = (select id from version)
    group by target.id order by target.id`.execute(tx)
  return rows
}
