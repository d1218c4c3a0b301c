import { sql } from 'kysely'
import { localDate } from '#kernel/date.ts'
import type { Tx } from '#platform/database.server.ts'

/** Office addresses of everybody who is an administrator at that moment. */
export async function listAdministratorAddresses(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('account')
    .innerJoin('role_grant', 'role_grant.account_id', 'account.id')
    .select('account.email')
    .distinct()
    .where('role_grant.role', '=', 'administrator')
    .where(sql<boolean>`role_grant.valid @> ${localDate(now)}::date`)
    .orderBy('account.email')
    .execute()
  return rows.map(({ email }) => email)
}
