import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuseFields } from '#platform/problem.ts'
import { daysInOrder, shownDays } from '../../input.ts'
import { requireManager } from '../../queries/require-manager.ts'

/** Lets the home page begin with a published article on some days; of two for one day, the one that begins later leads. */
export const pinLeadStory = defineCommand({
  name: 'site.pin-lead-story',
  input: z.object({ articleId: z.uuid('site.article-required'), ...shownDays }).check(daysInOrder),
  async run(scope, { articleId, fromOn, untilOn }) {
    const { tx, now, record } = scope
    await requireManager(scope)
    const published = await tx
      .selectFrom('publication')
      .select('article_id')
      .where('article_id', '=', articleId)
      .executeTakeFirst()
    refuseFields('input.invalid', published ? [] : [{ path: '/articleId', code: 'site.article-required' }])
    const id = v7()
    await tx
      .insertInto('lead_story')
      .values({ id, article_id: articleId, from_on: fromOn, until_on: untilOn, created_at: now })
      .execute()
    record(id, { articleId, fromOn, untilOn })
    return { id }
  },
})
