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
