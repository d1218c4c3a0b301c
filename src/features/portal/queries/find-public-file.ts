import { createHash } from 'node:crypto'
import { isUuid } from '#kernel/id.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { ServedFile } from '#platform/files/file-response.ts'

/**
 * A file that something published shows or offers, with its bytes, a picture in its form of that width; undefined for every
 * other id.
 */
export async function findPublicFile(db: ReadDb, id: string, width?: string): Promise<ServedFile | undefined> {
  if (!isUuid(id)) return undefined
  if (width !== undefined) return findSmaller(db, id, width)
  const row = await db.selectFrom('portal.file').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row?.bytes || !row.sha256) return undefined
  return { name: row.name ?? '', mediaType: row.media_type ?? '', sha256: row.sha256, bytes: row.bytes }
}

async function findSmaller(db: ReadDb, id: string, width: string): Promise<ServedFile | undefined> {
  if (!/^[1-9]\d{1,3}$/.test(width)) return undefined
  const row = await db
    .selectFrom('portal.smaller_picture')
    .selectAll()
    .where('file_id', '=', id)
    .where('width', '=', Number(width))
    .executeTakeFirst()
  if (!row?.bytes || !row.sha256) return undefined
  const { name, media_type, bytes } = row
  return { name: name ?? '', mediaType: media_type ?? '', sha256: createHash('sha256').update(bytes).digest(), bytes }
}
