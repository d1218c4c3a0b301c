import { isDeepStrictEqual } from 'node:util'
import type { ReadDb } from '#platform/database.server.ts'
import { type Kind, kindRow } from '../kind-row.ts'

/** Whether every one of these kinds is kept just so, in this order. */
export async function hasKinds(db: ReadDb, kinds: readonly Kind[]): Promise<boolean> {
  const rows = await db.selectFrom('organisation_kind').selectAll().execute()
  const known = new Map(rows.map(({ code, ...row }) => [code, row]))
  return kinds.every((kind, position) => isDeepStrictEqual(known.get(kind.code), kindRow(kind, position)))
}
