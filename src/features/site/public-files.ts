import type { Tx } from '#platform/database.server.ts'

/** Lets readers have exactly these files for a page or a banner, and no others for it. `owner`: `page:ID`, `banner:ID`. */
export async function setPublicFiles(tx: Tx, owner: string, fileIds: readonly string[]): Promise<void> {
  const shown = await tx.selectFrom('public_file').select('file_id').where('owner', '=', owner).execute()
  const before = shown.map((row) => row.file_id)
  if (before.toSorted().join() === fileIds.toSorted().join()) return
  await tx.deleteFrom('public_file').where('owner', '=', owner).execute()
  if (fileIds.length === 0) return
  await tx
    .insertInto('public_file')
    .values(fileIds.map((file_id) => ({ file_id, owner })))
    .execute()
}
