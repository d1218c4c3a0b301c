import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import { insertRows } from './insert-rows.ts'

/** The tables whose dated rows a decree ends and begins, in the order in which added rows may be taken away again. */
const DATED = [
  'role_grant',
  'holding',
  'roster_seat',
  'post',
  'coordination_line',
  'reporting_line',
  'organisation_version',
  'area_version',
] as const
export type Dated = (typeof DATED)[number]

/** The decree under which rows change. */
export interface Applying {
  readonly tx: Tx
  readonly reorganisationId: string
  readonly effectiveOn: string
}

/**
 * Ends on the effective day the rows of a table that are in force on it and meet the condition (over the row `t`), and notes
 * what stood there. A row that began on that day or ends before it is left alone. Returns how many ended.
 */
export async function endRows(
  { tx, reorganisationId, effectiveOn }: Applying,
  table: Dated,
  condition: RawBuilder<unknown>,
): Promise<number> {
  const day = sql`${effectiveOn}::date`
  const { numAffectedRows } = await sql`
    with old as (
      select t.id, t.valid from ${sql.table(table)} t
      where t.valid @> ${day} and lower(t.valid) < ${day} and (${condition})
      for update of t
    ), noted as (
      insert into reorganisation_change (reorganisation_id, table_name, row_id, old_valid)
      select ${reorganisationId}::uuid, ${table}, id, valid from old
    )
    update ${sql.table(table)} t set valid = daterange(lower(old.valid), ${day}) from old where t.id = old.id`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

/** Notes rows that were added, so that they can be taken away again. */
export async function noteAdded(
  { tx, reorganisationId }: Applying,
  table: Dated | 'organisation' | 'area',
  ids: readonly string[],
): Promise<void> {
  await insertRows(
    tx,
    'reorganisation_change',
    ids.map((id) => ({ reorganisation_id: reorganisationId, table_name: table, row_id: id, old_valid: null })),
  )
}

/** Takes added rows away and gives ended rows back the days they had. Organisations stay; see `removeUnused`. */
export async function goBack(tx: Tx, reorganisationId: string): Promise<void> {
  for (const table of DATED) {
    await sql`
      delete from ${sql.table(table)} t using reorganisation_change c
      where c.reorganisation_id = ${reorganisationId}::uuid and c.table_name = ${table} and c.old_valid is null
        and t.id = c.row_id`.execute(tx)
    await sql`
      update ${sql.table(table)} t set valid = c.old_valid from reorganisation_change c
      where c.reorganisation_id = ${reorganisationId}::uuid and c.table_name = ${table} and c.old_valid is not null
        and t.id = c.row_id`.execute(tx)
  }
}
