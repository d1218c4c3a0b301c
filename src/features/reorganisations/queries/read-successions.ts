import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { SuccessionFact } from '../project.ts'

/** What one decree passed on, and the day from which it did. */
export interface DecreeFacts {
  readonly effectiveOn: string
  readonly facts: readonly SuccessionFact[]
}

/**
 * Everything that led to a body: the decrees, in the order in which they took effect, by which it and the bodies before it came
 * to what they had, with all shares of those bodies. Empty for a body that nobody preceded and that gave nothing away.
 */
export async function readSuccessions(db: ReadDb | Tx, bodyId: string): Promise<DecreeFacts[]> {
  const found = sql<{ id: string; from: string; to: string; share: number; effective_on: string; place: number }>`(
    with recursive before (id) as (
      select ${bodyId}::uuid
      union select s.from_organisation_id from succession s join before on s.to_organisation_id = before.id
    )
    select r.id, s.from_organisation_id as "from", s.to_organisation_id as "to", s.share,
      s.effective_on::text as effective_on, r.applied_order as place
    from succession s join reorganisation r on r.id = s.reorganisation_id
    where s.from_organisation_id in (select id from before))`
  const rows = await (db as ReadDb)
    .selectFrom(found.as('found'))
    .selectAll()
    .orderBy('effective_on')
    .orderBy('place')
    .orderBy('to')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map((list) => ({
    effectiveOn: list[0]?.effective_on ?? '',
    facts: list.map(({ from, to, share }) => ({ from, to, share: Number(share) })),
  }))
}
