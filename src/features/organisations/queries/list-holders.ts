import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import type { AppointmentMode } from '../people/modes.ts'

/** Someone who held a post on the day, with the title as printed then. */
export interface Holder {
  readonly holdingId: string
  readonly personId: string
  readonly personName: string
  readonly printedTitle: string
  /** The bare post, as printed under a signature. */
  readonly postTitle: string
  /** How the post came to be held. */
  readonly mode: AppointmentMode
  readonly organisationId: string
  readonly organisationName: string
}

/** Everybody holding a post on the day in the subtree of an organisation (all when absent), leaders of upper bodies first. */
export async function listHolders(db: ReadDb, day: string, rootId?: string): Promise<Holder[]> {
  let query = db
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'post.organisation_id')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .select([
      'holding.id as holdingId',
      'holding.person_id as personId',
      'person.full_name as personName',
      'holding.printed_title as printedTitle',
      'post.title as postTitle',
      sql<AppointmentMode>`holding.mode`.as('mode'),
      'version.organisation_id as organisationId',
      'version.name as organisationName',
    ])
    .where(sql<boolean>`holding.valid @> ${day}::date and version.valid @> ${day}::date`)
  if (rootId) {
    query = query.where('post.organisation_id', 'in', (inner) =>
      inner
        .selectFrom('tree_closure')
        .innerJoin('tree_version', 'tree_version.id', 'tree_closure.tree_version_id')
        .select('descendant_id')
        .where('tree_version.axis', '=', 'territory')
        .where(sql<boolean>`tree_version.valid @> ${day}::date`)
        .where('ancestor_id', '=', rootId),
    )
  }
  return query.orderBy('kind.position').orderBy('version.name').orderBy('post.position').orderBy('post.id').execute()
}
