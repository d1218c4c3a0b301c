import * as z from 'zod'
import { addedFile, articleText, contentOf, saveArticle, workplaceOf } from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { defineCommand, type Scope } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { type LockedItem, lockItem } from '../queue/load-item.ts'
import { draftItem, settleItem } from '../queue/settle-item.ts'
import { DATE_MEANINGS, type DateMeaning } from '../rules.ts'

/**
 * Makes the draft of a page in the queue from the text as a person left it. Refuses, all at once, a date without a label
 * nobody gave a meaning, and a conversion nobody confirmed. A page whose acceptance was undone goes on with its draft.
 */
export const acceptItem = defineCommand({
  name: 'imports.accept-item',
  input: z.object({
    itemId: z.uuid(),
    ...articleText,
    ...addedFile,
    dateMeaning: z.enum(DATE_MEANINGS, 'imports.date-meaning-required').optional(),
    conversionSeen: z.literal('on').optional(),
  }),
  async run(scope, { itemId, dateMeaning, conversionSeen, ...text }) {
    const item = await lockItem(scope, itemId)
    if (item.state !== 'parsed') refuse('conflict', 'imports.wrong-state')
    const bare = item.extraction?.unlabelledDate?.date
    const isConverted = (item.runs ?? []).length > 0
    refuseFields('input.invalid', [
      ...(bare && !dateMeaning ? [{ path: '/dateMeaning', code: 'imports.date-meaning-required' }] : []),
      ...(isConverted && !conversionSeen ? [{ path: '/conversionSeen', code: 'imports.conversion-unseen' }] : []),
    ])
    const updatedOn = text.updatedOn ?? (dateMeaning === 'updated' ? bare : undefined)
    const { articleId, warnings } = item.article_id
      ? await redraft(scope, item, item.article_id, { ...text, updatedOn })
      : await draftItem(
          scope,
          item,
          await contentOf(scope, item.path, { ...text, updatedOn }),
          publishedOn(item, dateMeaning),
        )
    scope.record(itemId, { accepted: articleId, dateMeaning: dateMeaning ?? null })
    return { articleId, batchId: item.batch_id, href: workplaceOf(articleId), warnings }
  },
})

/** The day the earlier portal published the page: by its list, by its own words, or by what the editor says. */
function publishedOn({ stated, extraction }: LockedItem, meaning: DateMeaning | undefined): IsoDate | undefined {
  const said = stated.publishedOn ?? extraction?.publishedAt?.date
  return said ?? (meaning === 'published' ? extraction?.unlabelledDate?.date : undefined)
}

type Text = Omit<Parameters<typeof saveArticle.run>[1], 'articleId' | 'version' | 'correction'>

async function redraft(scope: Scope, item: LockedItem, articleId: string, text: Text) {
  const { version } = await scope.tx
    .selectFrom('article')
    .select('version')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow()
  await saveArticle.run(scope, { ...text, articleId, version, correction: undefined })
  await settleItem(scope, item.id, { state: 'accepted', article_id: articleId })
  return { articleId, warnings: [] }
}
