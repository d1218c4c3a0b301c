import { sql } from 'kysely'
import { compareVietnamese, fold } from '#kernel/vietnamese.ts'
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

/** A page of the accounts with a role or a post in the administrator's subtree, by name. `words` with or without accents. */
export async function listAccounts(
  db: ReadDb,
  actor: Actor,
  { words, page }: { readonly words: string; readonly page: number },
  day: string,
): Promise<AccountPage> {
  if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
  const wanted = fold(words).toLowerCase().split(/\s+/).filter(Boolean)
  const all = (await readAccounts(db, actor, day)).filter(({ name, username }) => {
    const text = fold(`${name} ${username}`).toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  all.sort((a, b) => compareVietnamese(a.name, b.name))
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const shown = Math.min(Math.max(1, page), pages)
  const rows = all.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE)
  return { lines: await describe(db, rows, day), count: all.length, page: shown, pages }
}

interface AccountRow {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly state: AccountState
}

async function readAccounts(db: ReadDb, actor: Actor, day: string): Promise<AccountRow[]> {
  const reach = administered(actor, day)
  return db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', sql<string>`coalesce(person.full_name, account.name)`.as('name')])
    .select(sql<string>`coalesce(account.username, '')`.as('username'))
    .select(
      sql<AccountState>`case when account.closed_at is not null then 'closed'
        when exists (select from credential c where c.account_id = account.id) then 'open' else 'invited' end`.as(
        'state',
      ),
    )
    .where(
      sql<boolean>`account.id in (
        select g.account_id from role_grant g where g.organisation_id in ${reach}
        union select a.id from account a join holding h on h.person_id = a.person_id join post p on p.id = h.post_id
          where p.organisation_id in ${reach})`,
    )
    .execute()
}

async function describe(db: ReadDb, rows: readonly AccountRow[], day: string): Promise<AccountLine[]> {
  const ids = rows.map(({ id }) => id)
  const roles = await db
    .selectFrom('effective_role as held')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'held.organisation_id')
    .select(['held.account_id', 'held.role', 'version.short_name as organisation'])
    .select(sql<boolean>`held.delegated_from is not null`.as('isDelegated'))
    .where('held.account_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(sql<boolean>`held.valid @> ${day}::date and version.valid @> ${day}::date`)
    .where(sql<boolean>`num_nonnulls(held.delegated_from) = 0 or not held.suspended`)
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
