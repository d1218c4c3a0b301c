import { sql } from 'kysely'
import type { Actor, HeldRole, Role } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'

/**
 * The account as others see it, with the roles in force on that day, own ones first and among them those of a post, so that the
 * first says where the person mainly works; undefined when there is no such account or it is closed. When a role ends is decided
 * by the view `effective_role` alone.
 */
export async function findActor(db: ReadDb, accountId: string, day: string): Promise<Actor | undefined> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('effective_role as held', (join) =>
      join
        .onRef('held.account_id', '=', 'account.id')
        .on(sql<boolean>`held.valid @> ${day}::date and not held.suspended`),
    )
    .leftJoin('person', 'person.id', 'account.person_id')
    .leftJoin('account as delegator', 'delegator.id', 'held.delegator_id')
    .leftJoin('person as delegating', 'delegating.id', 'delegator.person_id')
    .select(['account.name', 'person.full_name', 'held.role', 'held.organisation_id', 'held.delegator_id'])
    .select(sql<string | null>`(upper(held.valid) - 1)::text`.as('until'))
    .select(({ fn }) => fn.coalesce('delegating.full_name', 'delegator.name').as('delegator_name'))
    .where('account.id', '=', accountId)
    .where('account.closed_at', 'is', null)
    .orderBy(sql`held.delegated_from is not null`)
    .orderBy(sql`held.holding_id is null`)
    .orderBy('held.role')
    .orderBy('held.organisation_id')
    .execute()
  const first = rows[0]
  if (!first) return undefined
  const roles = rows.flatMap((row): HeldRole[] => {
    if (!row.role || !row.organisation_id) return []
    const { role, organisation_id: organisationId, delegator_id, delegator_name } = row
    const delegatedBy = delegator_id ? { accountId: delegator_id, name: delegator_name ?? '' } : undefined
    const lent = delegatedBy && { delegatedBy, until: row.until ?? undefined }
    return [{ role: role as Role, organisationId, ...lent }]
  })
  return {
    accountId,
    name: first.full_name ?? first.name,
    organisationId: roles[0]?.organisationId ?? '',
    roles,
  }
}
