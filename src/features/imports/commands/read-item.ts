import { createHash } from 'node:crypto'
import * as z from 'zod'
import { defineCommand, type Scope } from '#platform/command.ts'
import { lockItem } from '../queue/load-item.ts'
import { readIntoItem } from '../queue/read-into-item.ts'
import { sameBytes } from '../queue/same-bytes.ts'
import { keepFiles } from '../reading/kept-files.ts'
import { readSavedPage } from '../reading/read-saved-page.ts'
import type { ItemState } from '../rules.ts'
import { fileBytes, foundFiles } from './page-input.ts'

/**
 * Reads a waiting page of a batch: it is then parsed, refused with the reason, or a duplicate of what has the same bytes.
 * A page that does not wait is left as it is, so that a batch may be gone through again. The last page ends the batch.
 */
export const readItem = defineCommand({
  name: 'imports.read-item',
  input: z.object({ itemId: z.uuid(), bytes: fileBytes, files: foundFiles }),
  async run(scope, { itemId, bytes, files }) {
    const item = await lockItem(scope, itemId)
    if (item.state !== 'waiting') {
      scope.record(itemId, { unchanged: true })
      return { state: item.state }
    }
    const state = await take(scope, item, bytes, files)
    await endBatch(scope, item.batch_id)
    scope.record(itemId, { fileName: item.file_name, state })
    return { state }
  },
})

async function take(
  scope: Scope,
  item: Awaited<ReturnType<typeof lockItem>>,
  bytes: Buffer,
  files: z.output<typeof foundFiles>,
): Promise<ItemState> {
  const { tx } = scope
  const sha256 = createHash('sha256').update(bytes).digest()
  const set = (columns: object) => tx.updateTable('import_item').set(columns).where('id', '=', item.id).execute()
  const same = await sameBytes(scope, sha256)
  if (same) {
    await set({ state: 'duplicate', sha256, original: bytes, ...same })
    return 'duplicate'
  }
  const read = readSavedPage(bytes, { template: item.template })
  if ('refusal' in read) {
    await set({ state: 'refused', sha256, refusal: JSON.stringify(read.refusal) })
    return 'refused'
  }
  await set({ sha256, original: bytes })
  await readIntoItem(scope, item, read, { files: await keepFiles(scope, files), converts: true })
  return 'parsed'
}

async function endBatch({ tx, now }: Scope, batchId: string): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({ finished_at: now })
    .where('id', '=', batchId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('import_item').select('id').where('batch_id', '=', batchId).where('state', '=', 'waiting')),
      ),
    )
    .execute()
}
