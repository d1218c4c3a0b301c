import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { batchHref } from '../addresses.ts'

export interface BatchLine {
  readonly id: string
  readonly href: string
  readonly source: string
  readonly createdAt: Date
  readonly pages: number
  /** How many wait for a decision, and how many were not read yet. */
  readonly toReview: number
  readonly waiting: number
}

/** The batches of the organisations the actor edits for, the newest first; at most 100. */
export async function listBatches(db: ReadDb, actor: Actor): Promise<BatchLine[]> {
  const edited = actor.roles.filter(({ role }) => role === 'editor').map((held) => held.organisationId)
  if (edited.length === 0) return []
  const rows = await db
    .selectFrom('import_batch as b')
    .innerJoin('import_item as i', 'i.batch_id', 'b.id')
    .select(['b.id', 'b.source', 'b.created_at'])
    .select([
      sql<number>`count(*)::int`.as('pages'),
      sql<number>`count(*) filter (where i.state = 'parsed')::int`.as('to_review'),
      sql<number>`count(*) filter (where i.state = 'waiting')::int`.as('waiting'),
    ])
    .where('b.organisation_id', 'in', edited)
    .groupBy('b.id')
    .orderBy('b.created_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ id, source, created_at, pages, to_review, waiting }) => ({
    ...{ id, source, pages, waiting, toReview: to_review, createdAt: created_at },
    href: batchHref(id),
  }))
}
