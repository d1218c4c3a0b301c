import { v7 } from 'uuid'
import type { Scope } from '../command.ts'
import { isPrepared, type PreparedFile } from './prepare-upload.ts'

/** Stores a prepared file and gives its id. The same bytes are kept once, under the name they first came with. */
export async function storeFile({ tx, actor, now }: Scope, file: PreparedFile): Promise<string> {
  if (!isPrepared(file)) throw new TypeError('Only a file that was looked into is stored')
  const stored = await tx
    .insertInto('stored_file')
    .values({
      id: v7(),
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      byte_size: file.bytes.length,
      width: file.width ?? null,
      height: file.height ?? null,
      bytes: Buffer.from(file.bytes),
      created_by: actor.accountId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (stored) {
    const rows = (file.smaller ?? []).map(({ width, bytes }) => ({
      file_id: stored.id,
      width,
      bytes: Buffer.from(bytes),
    }))
    if (rows.length > 0) await tx.insertInto('smaller_picture').values(rows).execute()
    return stored.id
  }
  const same = tx.selectFrom('stored_file').select('id').where('sha256', '=', file.sha256)
  return (await same.executeTakeFirstOrThrow()).id
}
