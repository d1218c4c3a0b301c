import { sql } from 'kysely'
import { localDate } from '#kernel/date.ts'
import type { Tx } from '#platform/database.server.ts'

/** Office addresses of everybody who is an administrator at that moment; who has none is left out. */
export async function listAdministratorAddresses(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('account')
    .innerJoin('effective_role as held', 'held.account_id', 'account.id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select('person.office_email')
    .distinct()
    .where('held.role', '=', 'administrator')
    .where(sql<boolean>`held.valid @> ${localDate(now)}::date and not held.suspended`)
    .where('person.office_email', '<>', '')
    .orderBy('person.office_email')
    .execute()
  return rows.map((row) => row.office_email)
}
