import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'

/** The tables of this feature whose rows carry a version. */
export type Kept = 'section' | 'menu_item' | 'notice' | 'banner' | 'lead_story' | 'static_page'

/** Locks one row for the rest of the transaction and gives it as it stands. Refuses `not-found`, and `stale` when it changed since it was looked at. */
export async function lockKept(tx: Tx, table: Kept, { id, version }: { id: string; version: number }): Promise<object> {
  // Every one of the tables has an id and a version.
  const query = tx.selectFrom(table as 'section').selectAll()
  const row = await query.where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) refuse('not-found', 'site.not-found')
  if (row.version !== version) refuse('stale', 'version.stale', { context: { version: row.version } })
  return row
}

/** The place after the last. */
export async function nextPosition(tx: Tx, table: 'section' | 'menu_item' | 'banner'): Promise<number> {
  const { last } = await tx
    .selectFrom(table as 'section')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return last === null ? 0 : last + 1
}
