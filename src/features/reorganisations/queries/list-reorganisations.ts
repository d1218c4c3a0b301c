import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { ReorganisationState } from '../load-reorganisation.ts'
import { requireComposer } from '../policy.ts'

export interface ReorganisationLine {
  readonly id: string
  readonly decreeNumber: string
  readonly effectiveOn: string | undefined
  readonly summary: string
  readonly lineCount: number
  readonly state: ReorganisationState
}

/** All decrees, drafts first, then the newest. Refuses whoever administers nothing. */
export async function listReorganisations(db: ReadDb, actor: Actor): Promise<ReorganisationLine[]> {
  requireComposer(actor)
  const rows = await db
    .selectFrom('reorganisation')
    .select(['id', 'decree_number', 'effective_on', 'summary', 'state'])
    .select(sql<number>`jsonb_array_length(lines)`.as('count'))
    .orderBy(sql`state = 'draft'`, 'desc')
    .orderBy(sql`coalesce(applied_at, created_at)`, 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    decreeNumber: row.decree_number,
    effectiveOn: row.effective_on ?? undefined,
    summary: row.summary,
    lineCount: row.count,
    state: row.state as ReorganisationState,
  }))
}
