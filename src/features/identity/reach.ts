import { sql } from 'kysely'
import { listRoots, organisationPaths } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { type AccountPlaces, mayManage } from './policy.ts'

/** Where an account stands in the tree of the day. */
export async function placesOf(db: ReadDb | Tx, accountId: string, day: string): Promise<AccountPlaces> {
  const read = db as ReadDb
  const roles = await read
    .selectFrom('effective_role as held')
    .innerJoin('role_grant as given', 'given.id', 'held.id')
    .leftJoin('role_grant as lent', 'lent.id', 'given.delegated_from')
    .select(['held.organisation_id', sql<boolean>`held.delegated_from is null`.as('isOwn')])
    .select(sql<boolean>`num_nonnulls(given.ended_at, lent.ended_at) > 0`.as('isEnded'))
    .select([inForce(day, 'held.valid').as('inForce'), isOver(day, 'held.valid').as('isOver')])
    .where('held.account_id', '=', accountId)
    .$narrowType<{ organisation_id: string }>()
    .execute()
  const posts = await read
    .selectFrom('account')
    .innerJoin('holding', 'holding.person_id', 'account.person_id')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .select(['post.organisation_id', inForce(day, 'holding.valid').as('inForce')])
    .select(isOver(day, 'holding.valid').as('isOver'))
    .where('account.id', '=', accountId)
    .execute()
  const places = [...roles, ...posts.map((post) => ({ ...post, isOwn: true, isEnded: false }))]
  const paths = await organisationPaths(
    db,
    places.map((place) => place.organisation_id),
    day,
  )
  const pathsOf = (some: typeof places) =>
    [...new Set(some.map((place) => place.organisation_id))].map((id) => paths.get(id) ?? [id])
  return {
    held: pathsOf(places.filter((place) => !place.isEnded && !place.isOver)),
    current: pathsOf(places.filter((place) => place.isOwn && !place.isEnded && place.inForce)),
    all: pathsOf(places.filter(({ isOwn }) => isOwn)),
  }
}

function inForce(day: string, range: 'held.valid' | 'holding.valid') {
  return sql<boolean>`${sql.ref(range)} @> ${day}::date`
}

/** On the day and ever after. */
function isOver(day: string, range: 'held.valid' | 'holding.valid') {
  return sql<boolean>`not ${sql.ref(range)} && daterange(${day}::date, null)`
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
