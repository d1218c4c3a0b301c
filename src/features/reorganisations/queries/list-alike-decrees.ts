import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import type { Reorganisation } from '../load-reorganisation.ts'

/** Another decree of the same number and date, a draft or applied. */
export interface AlikeDecree {
  readonly id: string
  readonly state: 'draft' | 'applied'
  readonly decreeNumber: string
  readonly decreeDate: string
  readonly effectiveOn: string | undefined
}

type Head = Pick<Reorganisation, 'decreeNumber' | 'decreeDate'> & { readonly id?: string }

/**
 * The other decrees that bear the number and date of this one, capitals and spaces aside; none while either is missing. Two may be
 * right, when one decree takes effect on several days; most often the same one was composed or imported twice.
 */
export async function listAlikeDecrees(db: ReadDb, { id, decreeNumber, decreeDate }: Head): Promise<AlikeDecree[]> {
  if (!decreeNumber || !decreeDate) return []
  const rows = await db
    .selectFrom('reorganisation')
    .select(['id', 'state', 'decree_number', 'effective_on'])
    .where(sql<boolean>`lower(replace(decree_number, ' ', '')) = lower(replace(${decreeNumber}, ' ', ''))`)
    .where('decree_date', '=', decreeDate)
    .where('state', '<>', 'undone')
    .$if(id !== undefined, (query) => query.where('id', '<>', id ?? ''))
    .orderBy(sql`state = 'applied'`, 'desc')
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    state: row.state as AlikeDecree['state'],
    decreeNumber: row.decree_number,
    decreeDate,
    effectiveOn: row.effective_on ?? undefined,
  }))
}
