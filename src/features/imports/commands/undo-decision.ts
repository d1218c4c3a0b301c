import * as z from 'zod'
import { defineCommand, type Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockItem } from '../queue/load-item.ts'

/**
 * Takes back the last decision in a batch: the page waits for one again. A draft that was made stays, unread by anybody
 * else, and goes on when the page is accepted again; once somebody worked on it the decision stands.
 */
export const undoDecision = defineCommand({
  name: 'imports.undo-decision',
  input: z.object({ batchId: z.uuid() }),
  async run(scope, { batchId }) {
    const last = await scope.tx
      .selectFrom('import_item')
      .select('id')
      .where('batch_id', '=', batchId)
      .where('state', 'in', ['accepted', 'rejected'])
      .orderBy('decided_at', 'desc')
      .orderBy('number', 'desc')
      .executeTakeFirst()
    if (!last) refuse('conflict', 'imports.nothing-to-undo')
    const item = await lockItem(scope, last.id)
    if (item.state === 'accepted' && item.article_id) await refuseTouched(scope, item.article_id)
    await scope.tx
      .updateTable('import_item')
      .set({ state: 'parsed', reason: null, decided_by: null, decided_at: null })
      .where('id', '=', item.id)
      .execute()
    scope.record(item.id, { undone: item.state, reason: item.reason })
    return { itemId: item.id }
  },
})

async function refuseTouched({ tx }: Scope, articleId: string): Promise<void> {
  const article = await tx.selectFrom('article').select('state').where('id', '=', articleId).executeTakeFirstOrThrow()
  if (article.state !== 'draft') refuse('conflict', 'imports.draft-gone-on')
}
