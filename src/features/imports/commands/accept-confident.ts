import * as z from 'zod'
import { findSectionId } from '#features/articles/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand, type Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { mayImport } from '../policy.ts'
import { confidentItems } from '../queue/confident-items.ts'
import { lockItem } from '../queue/load-item.ts'
import { draftItem } from '../queue/settle-item.ts'

/** The share a reading must be sure of to be accepted unread, in hundredths. */
const threshold = z.coerce.number().int().min(50, 'imports.threshold-form').max(100, 'imports.threshold-form')

/**
 * Makes drafts of all pages of a batch whose reading is at least so sure, and that leave nothing to decide. `count` is
 * how many the person was shown; another number now is refused as `stale`, so that nothing unseen is accepted.
 */
export const acceptConfident = defineCommand({
  name: 'imports.accept-confident',
  input: z.object({
    batchId: z.uuid(),
    threshold,
    count: z.coerce.number().int(),
    sectionSlug: z.string().trim().min(1, 'articles.section-required'),
  }),
  async run(scope, { batchId, threshold: atLeast, count, sectionSlug }) {
    await refuseOthers(scope, batchId)
    const fallback = await findSectionId(scope.tx, sectionSlug)
    if (!fallback) {
      refuse('invalid', 'input.invalid', { fields: [{ path: '/sectionSlug', code: 'articles.unknown-section' }] })
    }
    const ids = await confidentItems(scope.tx, batchId, atLeast)
    if (ids.length !== count) refuse('stale', 'imports.count-changed', { params: { count: ids.length } })
    for (const id of ids) {
      const item = await lockItem(scope, id)
      if (!item.content) continue
      const { stated, extraction, content } = item
      const sectionId = (stated.sectionSlug && (await findSectionId(scope.tx, stated.sectionSlug))) || fallback
      const updatedOn = content.updatedOn ?? localDate(scope.now)
      const said = stated.publishedOn ?? extraction?.publishedAt?.date
      await draftItem(scope, item, { ...content, sectionId, updatedOn, facts: [] }, said)
    }
    scope.record(batchId, { accepted: ids.length, threshold: atLeast })
    return { accepted: ids.length }
  },
})

async function refuseOthers({ tx, actor, now }: Scope, batchId: string): Promise<void> {
  const batch = await tx
    .selectFrom('import_batch')
    .select('organisation_id')
    .where('id', '=', batchId)
    .forUpdate()
    .executeTakeFirst()
  if (!batch) refuse('not-found', 'imports.batch-not-found')
  const path = await organisationPath(tx, batch.organisation_id, localDate(now))
  if (!mayImport(actor, path)) refuse('forbidden', 'imports.denied')
}
