import { sql } from 'kysely'
import type { Actor, HeldRole, Role } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** The account as others see it, with the roles in force on that day; undefined when there is no such account. */
export async function findActor(db: ReadDb, accountId: string, day: string): Promise<Actor | undefined> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('role_grant', (join) =>
      join.onRef('role_grant.account_id', '=', 'account.id').on(sql<boolean>`role_grant.valid @> ${day}::date`),
    )
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['account.name', 'person.full_name', 'role_grant.role', 'role_grant.organisation_id'])
    .where('account.id', '=', accountId)
    .orderBy('role_grant.role')
    .orderBy('role_grant.organisation_id')
    .execute()
  const first = rows[0]
  if (!first) return undefined
  const roles: HeldRole[] = rows.flatMap((row) =>
    row.role && row.organisation_id ? [{ role: row.role as Role, organisationId: row.organisation_id }] : [],
  )
  return {
    accountId,
    name: first.full_name ?? first.name,
    organisationId: roles[0]?.organisationId ?? '',
    roles,
  }
}
