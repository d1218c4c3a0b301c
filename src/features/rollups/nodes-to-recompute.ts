import { sql } from 'kysely'
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
 * The organisations and their superiors on the last day of the period, with their height above their deepest descendant. A body
 * that closed before that day stands below its heir: its height is the number of heirs up to one in force, below zero.
 */
export async function nodesToRecompute(tx: Tx, key: RollupKey, ids: readonly string[]): Promise<Node[]> {
  const { rows } = await sql<Node>`
    with recursive version as (
      select v.id from tree_version v join period p on p.id = ${key.periodId}::uuid
      where v.axis = ${key.axis} and v.valid @> p.last_day
    ), chain (start, id, steps) as (
      select id, id, 0 from unnest(${ids}::uuid[]) as marked(id)
      union all select chain.start, s.to_organisation_id, chain.steps + 1 from chain
      join succession s on s.from_organisation_id = chain.id and s.heir
      join period p on p.id = ${key.periodId}::uuid and s.effective_on <= p.last_day
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
