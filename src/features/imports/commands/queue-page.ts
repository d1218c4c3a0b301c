import { createHash } from 'node:crypto'
import * as z from 'zod'
import { findSectionId, workplaceOf } from '#features/articles/index.ts'
import { defineCommand, type Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { itemHref } from '../addresses.ts'
import { requireImporter } from '../policy.ts'
import { sameBytes } from '../queue/same-bytes.ts'
import { readSavedPage } from '../reading/read-saved-page.ts'
import { IMPORT_REFUSALS } from '../rules.ts'
import { beginBatch } from './begin-batch.ts'
import { fileBytes, fileName, foundFiles } from './page-input.ts'
import { readItem } from './read-item.ts'

/**
 * Puts one page into the review queue as a batch of its own, at once and whole. Refuses `invalid` with the reader's
 * reason (in `context.reason`, both languages), and `conflict` when the same bytes are there already (`context.href`
 * leads to the article, or to the page that waits).
 */
export const queuePage = defineCommand({
  name: 'imports.queue-page',
  input: z.object({
    organisationId: z.uuid('input.required'),
    fileName,
    bytes: fileBytes,
    files: foundFiles,
    /** Absent: whoever accepts the page chooses. */
    sectionSlug: z.string().trim().min(1).optional(),
  }),
  async run(scope, { organisationId, fileName: name, bytes, files, sectionSlug }) {
    requireImporter(scope.actor)
    const read = readSavedPage(bytes, {})
    if ('refusal' in read) {
      const { code, vi, en } = read.refusal
      refuse('invalid', IMPORT_REFUSALS[code], { context: { reason: { vi, en } } })
    }
    if (sectionSlug && !(await findSectionId(scope.tx, sectionSlug))) {
      refuse('invalid', 'input.invalid', { fields: [{ path: '/sectionSlug', code: 'articles.unknown-section' }] })
    }
    const items = [{ fileName: name, stated: { sectionSlug, publishedOn: undefined } }]
    const { batchId } = await beginBatch.run(scope, { organisationId, source: name, items })
    await refuseSameBytes(scope, bytes)
    const { id } = await scope.tx
      .selectFrom('import_item')
      .select('id')
      .where('batch_id', '=', batchId)
      .executeTakeFirstOrThrow()
    await readItem.run(scope, { itemId: id, bytes, files })
    return { batchId, itemId: id, href: itemHref(id) }
  },
})

async function refuseSameBytes(scope: Scope, bytes: Buffer): Promise<void> {
  const same = await sameBytes(scope, createHash('sha256').update(bytes).digest())
  if (!same) return
  const href = 'same_article_id' in same ? workplaceOf(same.same_article_id) : itemHref(same.same_item_id)
  refuse('conflict', 'imports.already-imported', { context: { href } })
}
