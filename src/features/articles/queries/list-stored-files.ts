import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import { type ShownFile, shownFile, workspaceFileAddress } from '../shown-file.ts'

/** Files of a text that may still be a draft, by file id: at addresses of the workspace, not of the portal. */
export async function listStoredFiles(db: ReadDb, ids: readonly string[]): Promise<Record<string, ShownFile>> {
  if (ids.length === 0) return {}
  const rows = await db
    .selectFrom('stored_file')
    .leftJoin('smaller_picture as smaller', 'smaller.file_id', 'stored_file.id')
    .select(['id', 'name', 'media_type', 'byte_size', 'stored_file.width', 'height'])
    .select(sql<number[]>`array_remove(array_agg(smaller.width order by smaller.width), null)`.as('narrower'))
    .groupBy('stored_file.id')
    .where('id', 'in', ids)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.id, shownFile(row, workspaceFileAddress)]))
}
