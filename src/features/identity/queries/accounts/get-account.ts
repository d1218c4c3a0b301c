import { sql } from 'kysely'
import { listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { isUuid } from '#kernel/id.ts'
import { type Actor, administers } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { secondsUntilUnlocked } from '../../attempts/attempts.ts'
import { mayManage, mayManageAccounts, mayReach } from '../../policy.ts'
import { placesOf } from '../../reach.ts'
import { listRoles, type RoleLine } from '../roles/list-roles.ts'
import type { AccountState } from './list-accounts.ts'

export interface AccountView {
  readonly id: string
  /** Of the register of people; undefined for an account without a person. */
  readonly personId: string | undefined
  readonly name: string
  readonly username: string
  readonly state: AccountState
  readonly closedAt: Date | undefined
  readonly officeEmail: string
  /** Posts held on the day, a role can be tied to. */
  readonly posts: readonly { readonly holdingId: string; readonly title: string; readonly organisationId: string }[]
  readonly roles: readonly (RoleLine & { readonly mayEnd: boolean })[]
  /** Close, open again, draw a code; false where the account reaches further than the administrator. */
  readonly mayChange: boolean
  readonly isOwn: boolean
  /** Codes of an app, passkeys or an identity of single sign-on beside the password. */
  readonly hasOtherWays: boolean
  /** Until when it waits after wrong tries, in seconds from now; 0 when it does not. */
  readonly waitSeconds: number
}

/** An account of the administrator's subtree. Refuses whoever administers none of its places. */
export async function getAccount(db: ReadDb, actor: Actor, accountId: string, now: Date): Promise<AccountView> {
  const today = localDate(now)
  if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
  const account = isUuid(accountId) ? await readAccount(db, accountId) : undefined
  if (!account) return refuse('not-found', 'identity.account-not-found')
  const places = await placesOf(db, accountId, today)
  const roots = await listRoots(db, today)
  if (!mayReach(actor, places, roots)) refuse('forbidden', 'identity.beyond-subtree')
  const paths = new Map(places.all.map((path) => [path[0], path]))
  const roles = await listRoles(db, accountId, today)
  return {
    ...account,
    posts: await listPosts(db, accountId, today),
    roles: roles.map((line) => ({
      ...line,
      mayEnd: line.standing !== 'ended' && !line.delegator && administers(actor, paths.get(line.organisationId) ?? []),
    })),
    mayChange: mayManage(actor, places, roots),
    isOwn: accountId === actor.accountId,
    waitSeconds: await secondsUntilUnlocked(db, accountId, now),
  }
}

async function readAccount(db: ReadDb, accountId: string) {
  const row = await db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'account.person_id', 'account.username', 'account.closed_at', 'person.office_email'])
    .select(sql<string>`coalesce(person.full_name, account.name)`.as('name'))
    .select(sql<boolean>`exists (select from credential c where c.account_id = account.id)`.as('hasPassword'))
    .select(
      sql<boolean>`account.two_factor_enabled or exists (select from passkey k where k.account_id = account.id)
        or exists (select from credential c where c.account_id = account.id and c.provider_id <> 'credential')`.as(
        'hasOtherWays',
      ),
    )
    .where('account.id', '=', accountId)
    .executeTakeFirst()
  if (!row) return undefined
  const state: AccountState = row.closed_at ? 'closed' : row.hasPassword ? 'open' : 'invited'
  return {
    id: row.id,
    personId: row.person_id ?? undefined,
    name: row.name,
    username: row.username ?? '',
    state,
    closedAt: row.closed_at ?? undefined,
    officeEmail: row.office_email ?? '',
    hasOtherWays: row.hasOtherWays,
  }
}

async function listPosts(db: ReadDb, accountId: string, day: string) {
  return db
    .selectFrom('account')
    .innerJoin('holding', 'holding.person_id', 'account.person_id')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'post.organisation_id')
    .select(['holding.id as holdingId', 'post.organisation_id as organisationId'])
    .select(sql<string>`post.title || ', ' || version.name`.as('title'))
    .where('account.id', '=', accountId)
    .where(sql<boolean>`holding.valid @> ${day}::date and version.valid @> ${day}::date`)
    .orderBy('holding.valid')
    .execute()
}
