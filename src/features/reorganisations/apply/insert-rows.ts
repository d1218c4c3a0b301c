import type { Insertable } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { DB } from '#platform/database-types.ts'

/** A statement holds 65,535 values; a row here at most 14. */
const CHUNK = 4000

/** Inserts any number of rows, some thousands a statement. */
export async function insertRows<T extends keyof DB & string>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx
      .insertInto(table)
      .values(rows.slice(at, at + CHUNK) as never)
      .execute()
  }
}
