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

/** Notes rows that were added, so that they can be taken away again; of roles also what they were given. */
export async function noteAdded(
  { tx, reorganisationId }: Applying,
  table: Dated | 'organisation' | 'area',
  rows: readonly { readonly id: string; readonly given?: string }[],
): Promise<void> {
  await insertRows(
    tx,
    'reorganisation_change',
    rows.map(({ id, given = null }) => ({
      reorganisation_id: reorganisationId,
      table_name: table,
      row_id: id,
      old_valid: null,
      added_valid: given,
    })),
  )
}

/** Takes added rows away and gives ended rows back the days they had. Organisations stay; see `removeUnused`. */
export async function goBack(tx: Tx, reorganisationId: string, effectiveOn: string): Promise<void> {
  await keepEndingsAtHeirs(tx, reorganisationId, effectiveOn)
  for (const table of DATED) {
    await sql`
      delete from ${sql.table(table)} t using reorganisation_change c
      where c.reorganisation_id = ${reorganisationId}::uuid and c.table_name = ${table} and c.old_valid is null
        and t.id = c.row_id`.execute(tx)
    // What somebody ended on another day, or let begin on another, since the decree was applied stays as they said.
    await sql`
      update ${sql.table(table)} t set valid = daterange(lower(t.valid), upper(c.old_valid)) from reorganisation_change c
      where c.reorganisation_id = ${reorganisationId}::uuid and c.table_name = ${table} and c.old_valid is not null
        and t.id = c.row_id and upper(t.valid) = ${effectiveOn}::date`.execute(tx)
  }
}

/** A role that was ended at the heir is not given back in the closed body for longer than it would have lasted there. */
async function keepEndingsAtHeirs(tx: Tx, reorganisationId: string, effectiveOn: string): Promise<void> {
  const day = sql`${effectiveOn}::date`
  await sql`
    update reorganisation_change c set old_valid = c.old_valid * daterange(null, lasted.until) from (
    select g.id, min(case when heirs.ended_at is null then upper(heirs.valid) else greatest(lower(heirs.valid), ${day}) end) as until
    from role_grant g
    join succession s on s.reorganisation_id = ${reorganisationId}::uuid and s.from_organisation_id = g.organisation_id and s.heir
    left join reorganisation_change left_post on left_post.reorganisation_id = s.reorganisation_id
      and left_post.table_name = 'holding' and left_post.row_id = g.holding_id
    join role_grant heirs on heirs.account_id = g.account_id and heirs.role = g.role and heirs.organisation_id = s.to_organisation_id
      and heirs.holding_id is not distinct from case when left_post.row_id is null then g.holding_id end
    join reorganisation_change added on added.reorganisation_id = s.reorganisation_id and added.table_name = 'role_grant'
      and added.row_id = heirs.id and (heirs.ended_at is not null or heirs.valid <> added.added_valid)
    where s.reorganisation_id = ${reorganisationId}::uuid and g.delegated_from is null
    group by g.id) lasted
    where c.reorganisation_id = ${reorganisationId}::uuid and c.table_name = 'role_grant' and c.row_id = lasted.id
      and c.old_valid is not null`.execute(tx)
}
