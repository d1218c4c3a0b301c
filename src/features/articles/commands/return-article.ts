import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockArticle } from '../load-article.ts'
import { abilities } from '../policy.ts'
import { takeStep } from '../write-article.ts'

/** Gives a submitted text back to the editors with the reason. */
export const returnArticle = defineCommand({
  name: 'articles.return',
  input: z.object({
    articleId: z.uuid(),
    version: z.coerce.number().int(),
    reason: z.string().trim().min(1, 'articles.reason-required').max(2000, 'input.too-long'),
  }),
  async run(scope, { reason, ...which }) {
    const article = await lockArticle(scope, which)
    if (article.state !== 'submitted') refuse('conflict', 'articles.wrong-state')
    if (!abilities(scope.actor, article).return) refuse('forbidden', 'articles.publish-denied')
    return takeStep(scope, article, 'return', { reason: reason.normalize('NFC') })
  },
})
