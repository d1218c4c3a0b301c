import { sql } from 'kysely'
import { listRoots, organisationPaths } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { type AccountPlaces, mayManage } from './policy.ts'

/** Where an account stands in the tree of the day. */
export async function placesOf(db: ReadDb | Tx, accountId: string, day: string): Promise<AccountPlaces> {
  const read = db as ReadDb
  const held = await read
    .selectFrom('effective_role')
    .select(['organisation_id', sql<boolean>`valid @> ${day}::date`.as('inForce')])
    .where('account_id', '=', accountId)
    .where('delegated_from', 'is', null)
    .$narrowType<{ organisation_id: string }>()
    .execute()
  const posts = await read
    .selectFrom('account')
    .innerJoin('holding', 'holding.person_id', 'account.person_id')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .select(['post.organisation_id', sql<boolean>`holding.valid @> ${day}::date`.as('inForce')])
    .where('account.id', '=', accountId)
    .execute()
  const ids = [...held, ...posts].map((row) => row.organisation_id)
  const paths = await organisationPaths(db, ids, day)
  const pathsOf = (some: readonly string[]) => [...new Set(some)].map((id) => paths.get(id) ?? [id])
  return {
    current: pathsOf([...held, ...posts].filter(({ inForce }) => inForce).map((row) => row.organisation_id)),
    roles: pathsOf(held.filter(({ inForce }) => inForce).map((row) => row.organisation_id)),
    all: pathsOf(ids),
  }
}

/** The account, locked; refuses when there is none and whoever may not change it. */
export async function lockManaged(tx: Tx, actor: Actor, accountId: string, day: string) {
  const account = await tx.selectFrom('account').selectAll().where('id', '=', accountId).forUpdate().executeTakeFirst()
  if (!account) refuse('not-found', 'identity.account-not-found')
  const places = await placesOf(tx, accountId, day)
  if (!mayManage(actor, places, await listRoots(tx, day))) refuse('forbidden', 'identity.beyond-subtree')
  return account
}

/** Whether somebody administers the whole locality on the day. */
export async function hasAdministrator(db: ReadDb | Tx, day: string): Promise<boolean> {
  const row = await (db as ReadDb)
    .selectFrom('effective_role')
    .select('id')
    .where('role', '=', 'administrator')
    .where('delegated_from', 'is', null)
    .where('organisation_id', '=', sql<string>`any(${await listRoots(db, day)}::uuid[])`)
    .where(sql<boolean>`valid @> ${day}::date and not suspended`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const ADMINISTRATORS_LOCK = 7_201_925

/**
 * Makes a change that may take an administrator away, one at a time; refuses it when nobody would be left on the day who
 * administers the whole locality, where there was somebody before.
 */
export async function keepAnAdministrator(tx: Tx, day: string, change: () => Promise<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`.execute(tx)
  const had = await hasAdministrator(tx, day)
  await change()
  if (had && !(await hasAdministrator(tx, day))) refuse('conflict', 'identity.last-administrator')
}
