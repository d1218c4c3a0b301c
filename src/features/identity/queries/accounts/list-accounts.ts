import { sql } from 'kysely'
import { searchKeys, searchPattern } from '#features/organisations/index.ts'
import type { Actor, Role } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { mayManageAccounts } from '../../policy.ts'
import { administered } from './subtree.ts'

export type AccountState = 'invited' | 'open' | 'closed'

/** One account of the administrator's subtree. */
export interface AccountLine {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly state: AccountState
  /** In force on the day, own and lent ones. */
  readonly roles: readonly { readonly role: Role; readonly organisation: string; readonly isDelegated: boolean }[]
  readonly lastSignIn: Date | undefined
}

export interface AccountPage {
  readonly lines: readonly AccountLine[]
  readonly count: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

const PAGE_SIZE = 50

/**
 * A page of the accounts with a role or a post in the administrator's subtree, by name. Each of the `words` stands in the name, the
 * username or the name of a body where a role or a post is held on the day, with or without accents.
 */
export async function listAccounts(
  db: ReadDb,
  actor: Actor,
  { words, page }: { readonly words: string; readonly page: number },
  day: string,
): Promise<AccountPage> {
  if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
  const matching = matchingAccounts(db, actor, await searchKeys(db, words), day)
  const { count } = await matching.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const shown = Math.min(Math.max(1, Math.trunc(page)), pages)
  const rows = await matching
    .select(['account.id', sql<string>`coalesce(person.full_name, account.name)`.as('name')])
    .select(sql<string>`coalesce(account.username, '')`.as('username'))
    .select(
      sql<AccountState>`case when account.closed_at is not null then 'closed'
        when exists (select from credential c where c.account_id = account.id) then 'open' else 'invited' end`.as(
        'state',
      ),
    )
    .orderBy(sql`coalesce(person.full_name, account.name) collate vietnamese`)
    .orderBy('account.id')
    .limit(PAGE_SIZE)
    .offset((shown - 1) * PAGE_SIZE)
    .execute()
  return { lines: await describe(db, rows, day), count, page: shown, pages }
}

function matchingAccounts(db: ReadDb, actor: Actor, keys: readonly string[], day: string) {
  const reach = administered(actor, day)
  const accounts = db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .where(
      sql<boolean>`account.id in (
        select g.account_id from role_grant g where g.organisation_id in ${reach}
        union select a.id from account a join holding h on h.person_id = a.person_id join post p on p.id = h.post_id
          where p.organisation_id in ${reach})`,
    )
  return keys.reduce((some, key) => some.where(matches(searchPattern(key), day)), accounts)
}

/** Whether a pattern fits the account's person or name, its username, or a body it works for on the day. */
function matches(pattern: string, day: string) {
  const named = sql`select v.organisation_id from organisation_version v
    where v.search_key like ${pattern} and v.valid @> ${day}::date`
  return sql<boolean>`(
    search_folded(search_exact(concat_ws(' ', coalesce(person.full_name, account.name), account.username))) like ${pattern}
    or account.id in (
      select e.account_id from effective_role e where e.valid @> ${day}::date and e.organisation_id in (${named})
      union select a.id from account a join holding h on h.person_id = a.person_id join post p on p.id = h.post_id
        where h.valid @> ${day}::date and p.organisation_id in (${named})))`
}

type AccountRow = Pick<AccountLine, 'id' | 'name' | 'username' | 'state'>

async function describe(db: ReadDb, rows: readonly AccountRow[], day: string): Promise<AccountLine[]> {
  const ids = rows.map(({ id }) => id)
  const roles = await db
    .selectFrom('effective_role as held')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'held.organisation_id')
    .select(['held.account_id', 'held.role', 'version.short_name as organisation'])
    .select(sql<boolean>`held.delegated_from is not null`.as('isDelegated'))
    .where('held.account_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(sql<boolean>`held.valid @> ${day}::date and version.valid @> ${day}::date`)
    .where(sql<boolean>`(held.delegated_from is null or not held.suspended)`)
    .where(sql<boolean>`not exists (select from role_grant g where g.id = held.id and g.ended_at is not null)`)
    .orderBy('held.role')
    .$narrowType<{ role: Role }>()
    .execute()
  const signIns = await db
    .selectFrom('audit_entry')
    .select(['account_id', sql<Date>`max(at)`.as('at')])
    .where('command', '=', 'identity.sign-in')
    .where('account_id', '=', sql<string>`any(${ids}::uuid[])`)
    .groupBy('account_id')
    .execute()
  const last = new Map(signIns.map(({ account_id, at }) => [account_id, at]))
  return rows.map((row) => ({
    ...row,
    roles: roles
      .filter(({ account_id }) => account_id === row.id)
      .map(({ role, organisation, isDelegated }) => ({ role, organisation, isDelegated })),
    lastSignIn: last.get(row.id),
  }))
}
