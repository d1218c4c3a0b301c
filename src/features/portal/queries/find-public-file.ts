import { isUuid } from '#kernel/id.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { ServedFile } from '#platform/files/file-response.ts'

/** A file that something published shows or offers, with its bytes; undefined for every other id. */
export async function findPublicFile(db: ReadDb, id: string): Promise<ServedFile | undefined> {
  if (!isUuid(id)) return undefined
  const row = await db.selectFrom('portal.file').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row?.bytes || !row.sha256) return undefined
  return { name: row.name ?? '', mediaType: row.media_type ?? '', sha256: row.sha256, bytes: row.bytes }
}
