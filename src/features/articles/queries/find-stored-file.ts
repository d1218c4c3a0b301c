import { isUuid } from '#kernel/id.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { ServedFile } from '#platform/files/file-response.ts'
import { mayReadFiles } from '../policy.ts'

/** A stored file with its bytes, published or not; undefined also for whom may not see drafts. */
export async function findStoredFile(db: ReadDb, actor: Actor, id: string): Promise<ServedFile | undefined> {
  if (!isUuid(id) || !mayReadFiles(actor)) return undefined
  const row = await db.selectFrom('stored_file').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { name: row.name, mediaType: row.media_type, sha256: row.sha256, bytes: row.bytes }
}
