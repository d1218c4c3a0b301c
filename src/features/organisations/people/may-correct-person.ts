import { sql } from 'kysely'
import { type Actor, administers } from '#platform/actor.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { organisationPaths } from '../organisation-path.ts'

/**
 * Whether the actor administers a body the person holds a post of on the day; of somebody who holds none any more, a body
 * they held one of.
 */
export async function mayCorrectPerson(db: ReadDb | Tx, actor: Actor, personId: string, day: string): Promise<boolean> {
  const held = await (db as ReadDb)
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .select(['post.organisation_id as id', sql<boolean>`holding.valid @> ${day}::date`.as('inForce')])
    .where('holding.person_id', '=', personId)
    .execute()
  const now = held.filter(({ inForce }) => inForce)
  const bodies = (now.length > 0 ? now : held).map(({ id }) => id)
  const paths = await organisationPaths(db, [...new Set(bodies)], day)
  return [...paths.values()].some((path) => administers(actor, path))
}

/**
 * Whether the actor administers every body the person holds a post of, now or later, and every one their account holds a role in, an
 * own or a lent one. Codes that open the account go to the office address: who leads it elsewhere takes over all of it.
 */
export async function mayChangeAddress(db: ReadDb | Tx, actor: Actor, personId: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select post.organisation_id as id from holding join post on post.id = holding.post_id
    where holding.person_id = ${personId} and holding.valid && daterange(${day}::date, null)
    union
    select held.organisation_id from account
      join effective_role held on held.account_id = account.id
      join role_grant given on given.id = held.id
      left join role_grant lent on lent.id = given.delegated_from
    where account.person_id = ${personId} and held.valid && daterange(${day}::date, null)
      and num_nonnulls(given.ended_at, lent.ended_at) = 0`.execute(db as Tx)
  const paths = await organisationPaths(
    db,
    rows.map(({ id }) => id),
    day,
  )
  return rows.every(({ id }) => administers(actor, paths.get(id) ?? [id]))
}
