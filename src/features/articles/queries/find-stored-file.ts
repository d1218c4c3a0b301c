import { isUuid } from '#kernel/id.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { ServedFile } from '#platform/files/file-response.ts'
import { mayReadFiles } from '../policy.ts'

/** A stored file with its bytes, published or not; undefined also for whom may not see drafts. */
export async function findStoredFile(
  db: ReadDb,
  actor: Actor,
  id: string,
  width?: string,
): Promise<ServedFile | undefined> {
  if (!isUuid(id) || !mayReadFiles(actor)) return undefined
  const row = await db.selectFrom('stored_file').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const smaller = await db.selectFrom('smaller_picture').select(['width', 'bytes']).where('file_id', '=', id).execute()
  const bytes = smaller.find((one) => String(one.width) === width)?.bytes ?? row.bytes
  return { name: row.name, mediaType: row.media_type, sha256: row.sha256, bytes }
}
