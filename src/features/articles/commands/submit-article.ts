import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockArticle } from '../load-article.ts'
import { abilities } from '../policy.ts'
import { takeStep } from '../write-article.ts'

/** Hands the newest text to the publishers. It must have at least one paragraph. */
export const submitArticle = defineCommand({
  name: 'articles.submit',
  input: z.object({ articleId: z.uuid(), version: z.coerce.number().int() }),
  async run(scope, input) {
    const article = await lockArticle(scope, input)
    const can = abilities(scope.actor, article)
    if (!can.save) refuse('forbidden', 'articles.write-denied')
    if (!can.submit) refuse('conflict', 'articles.wrong-state')
    if (!article.revision.blocks.some(({ kind }) => kind === 'paragraph')) {
      refuse('invalid', 'input.invalid', { fields: [{ path: '/body', code: 'articles.body-required' }] })
    }
    return takeStep(scope, article, 'submit')
  },
})
