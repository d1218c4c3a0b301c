import { type RawBuilder, sql } from 'kysely'
import { type Applying, endRows, noteAdded } from './journal.ts'

/**
 * Ends posts, holdings, seats and roles in bodies that close. Whoever held a role there holds it in the heir from that day, for as
 * long as they would have held it, on the days on which they do not hold it there already. What was lent is not lent again, what
 * was taken away stays so.
 */
export async function passOn(applying: Applying, closed: readonly string[]): Promise<void> {
  const { tx, effectiveOn } = applying
  const bodies = sql`${closed}::uuid[]`
  await endRows(applying, 'holding', sql`t.post_id in (select id from post where organisation_id = any(${bodies}))`)
  const seat = sql`t.organisation_id = any(${bodies}) or t.post_id in (select id from post where organisation_id = any(${bodies}))`
  await endRows(applying, 'roster_seat', seat)
  await endRows(applying, 'post', sql`t.organisation_id = any(${bodies})`)
  await endRows(applying, 'role_grant', sql`t.organisation_id = any(${bodies})`)
  const { rows } = await sql<{ id: string; given: string }>`
    insert into role_grant (id, account_id, role, organisation_id, holding_id, valid)
    select gen_random_uuid(), account_id, role, heir_id, holding_id, free.stretch
    from (
      select account_id, role, heir_id, holding_id,
        daterange(${effectiveOn}::date, case when not bool_or(ends is null) then max(ends) end) as wanted
      from (${passing(applying)}) passing
      group by account_id, role, heir_id, holding_id
    ) held
    cross join lateral stretches_without_role(account_id, role, heir_id, holding_id, wanted) as free (stretch)
    returning id, valid::text as given`.execute(tx)
  await noteAdded(applying, 'role_grant', rows)
}

/** The roles that ended and were held in truth, with the heir; `ends`: when they would have ended, null for never. */
function passing({ reorganisationId, effectiveOn }: Applying): RawBuilder<unknown> {
  return sql`
    select g.account_id, g.role, s.to_organisation_id as heir_id,
      -- A role that hangs on a post elsewhere goes on hanging on it; the posts of the closed body itself are no more.
      case when left_post.row_id is null then g.holding_id end as holding_id,
      upper(c.old_valid * coalesce(left_post.old_valid, '(,)')) as ends
    from reorganisation_change c
    join role_grant g on g.id = c.row_id and g.ended_at is null and g.delegated_from is null
    join succession s on s.from_organisation_id = g.organisation_id and s.heir
    left join holding h on h.id = g.holding_id
    left join reorganisation_change left_post on left_post.reorganisation_id = c.reorganisation_id
      and left_post.table_name = 'holding' and left_post.row_id = g.holding_id
    where c.reorganisation_id = ${reorganisationId}::uuid and c.table_name = 'role_grant'
      and (g.holding_id is null or left_post.row_id is not null or h.valid @> ${effectiveOn}::date)`
}
