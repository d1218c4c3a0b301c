import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Axis } from '#kernel/axis.ts'
import type { Tx } from '#platform/database.server.ts'

/**
 * Derives the tree versions of an axis (the edges between two effective dates) and the closure of each from the
 * reporting lines. A version that begins on the same day keeps its identity, because signed reports point at it.
 * `from`: the first day on which lines changed; versions that begin before it keep their closure as it is.
 */
export async function rebuildTree(tx: Tx, axis: Axis, from = '0001-01-01'): Promise<void> {
  const needed = await neededRanges(tx, axis)
  const existing = await tx
    .selectFrom('tree_version')
    .select(['id', sql<string>`lower(valid)::text`.as('first_day'), sql<string>`valid::text`.as('valid')])
    .where('axis', '=', axis)
    .execute()
  const known = new Map(existing.map((row) => [row.first_day, row]))
  const kept = new Set<string>()
  for (const { first_day, valid } of needed) {
    const old = known.get(first_day)
    if (old && old.valid !== valid)
      await tx.updateTable('tree_version').set({ valid }).where('id', '=', old.id).execute()
    const versionId = old?.id ?? (await insertVersion(tx, axis, valid))
    kept.add(versionId)
    if (!old || first_day >= from) await fillClosure(tx, axis, versionId, first_day)
  }
  const dropped = existing.filter((row) => !kept.has(row.id)).map((row) => row.id)
  if (dropped.length > 0) await tx.deleteFrom('tree_version').where('id', 'in', dropped).execute()
}

/** The stretches of days in which no reporting line of the axis begins or ends. */
async function neededRanges(tx: Tx, axis: Axis): Promise<{ first_day: string; valid: string }[]> {
  const { rows } = await sql<{ first_day: string; valid: string }>`
    with boundary as (
      select lower(valid) as day from reporting_line where axis = ${axis}
      union select upper(valid) from reporting_line where axis = ${axis} and not upper_inf(valid)
    )
    select day::text as first_day, daterange(day, lead(day) over (order by day))::text as valid
    from boundary order by day`.execute(tx)
  return rows
}

async function insertVersion(tx: Tx, axis: Axis, valid: string): Promise<string> {
  const id = v7()
  await tx.insertInto('tree_version').values({ id, axis, valid }).execute()
  return id
}

async function fillClosure(tx: Tx, axis: Axis, versionId: string, day: string): Promise<void> {
  await tx.deleteFrom('tree_closure').where('tree_version_id', '=', versionId).execute()
  await sql`
    insert into tree_closure (tree_version_id, ancestor_id, descendant_id, depth)
    with recursive edge as (
      select child_id, parent_id from reporting_line where axis = ${axis} and valid @> ${day}::date
    ), node as (
      select child_id as id from edge union select parent_id from edge
    ), walk (ancestor_id, descendant_id, depth) as (
      select id, id, 0 from node
      union all
      select walk.ancestor_id, edge.child_id, walk.depth + 1 from walk join edge on edge.parent_id = walk.descendant_id
    ) cycle descendant_id set is_cycle using trail
    select ${versionId}::uuid, ancestor_id, descendant_id, depth from walk where not is_cycle`.execute(tx)
}
