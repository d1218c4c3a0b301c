import { sql } from 'kysely'
import { type Applying, endRows, noteAdded } from './journal.ts'

/**
 * Ends posts, holdings, seats and roles in bodies that close. Whoever held a role there holds it in the heir from that day, for as
 * long as they would have held it, unless they hold it there already.
 */
export async function passOn(applying: Applying, closed: readonly string[]): Promise<void> {
  const { tx, reorganisationId, effectiveOn } = applying
  const bodies = sql`${closed}::uuid[]`
  await endRows(applying, 'holding', sql`t.post_id in (select id from post where organisation_id = any(${bodies}))`)
  const seat = sql`t.organisation_id = any(${bodies}) or t.post_id in (select id from post where organisation_id = any(${bodies}))`
  await endRows(applying, 'roster_seat', seat)
  await endRows(applying, 'post', sql`t.organisation_id = any(${bodies})`)
  await endRows(applying, 'role_grant', sql`t.organisation_id = any(${bodies})`)
  const { rows } = await sql<{ id: string }>`
    insert into role_grant (id, account_id, role, organisation_id, valid)
    select gen_random_uuid(), g.account_id, g.role, s.to_organisation_id,
      daterange(${effectiveOn}::date, case when not bool_or(upper_inf(c.old_valid)) then max(upper(c.old_valid)) end)
    from reorganisation_change c
    join role_grant g on g.id = c.row_id
    join succession s on s.from_organisation_id = g.organisation_id and s.heir
    where c.reorganisation_id = ${reorganisationId}::uuid and c.table_name = 'role_grant'
    group by g.account_id, g.role, s.to_organisation_id
    on conflict do nothing
    returning id`.execute(tx)
  await noteAdded(
    applying,
    'role_grant',
    rows.map(({ id }) => id),
  )
}
