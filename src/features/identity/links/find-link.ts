import type { ReadDb, Tx } from '#platform/database.server.ts'
import { hashCode } from './code.ts'

export interface OpenLink {
  readonly id: string
  readonly accountId: string
  readonly username: string
  readonly name: string
}

/** Whose password the code lets choose; undefined when it is unknown, used, replaced or too old, or the account closed. */
export async function findLink(db: ReadDb | Tx, code: string, now: Date): Promise<OpenLink | undefined> {
  const row = await (db as ReadDb)
    .selectFrom('account_link as link')
    .innerJoin('account', 'account.id', 'link.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['link.id', 'link.account_id as accountId', 'account.username'])
    .select(({ fn }) => fn.coalesce('person.full_name', 'account.name').as('name'))
    .where('link.code_hash', '=', hashCode(code))
    .where('link.used_at', 'is', null)
    .where('link.withdrawn_at', 'is', null)
    .where('link.expires_at', '>', now)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst()
  return row && { ...row, username: row.username ?? '' }
}
