import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/**
 * The pages of a batch that may be accepted unread: at least so sure (in hundredths), no line converted, no date without
 * a label, no warning, never decided on before. In their order.
 */
export async function confidentItems(db: ReadDb | Tx, batchId: string, atLeast: number): Promise<string[]> {
  const rows = await (db as ReadDb)
    .selectFrom('import_item')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('state', '=', 'parsed')
    .where('article_id', 'is', null)
    .where('confidence', '>=', atLeast / 100 - 1e-6)
    .where(sql<boolean>`jsonb_array_length(runs) = 0 and jsonb_array_length(warnings) = 0`)
    .where(sql<boolean>`not extraction ? 'unlabelledDate'`)
    .orderBy('number')
    .execute()
  return rows.map(({ id }) => id)
}
