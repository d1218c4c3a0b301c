import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { articleText, contentOf } from '../article-input.ts'
import { beginArticle } from '../write-article.ts'

/** Begins an article from nothing; only its title and section must be there. */
export const createArticle = defineCommand({
  name: 'articles.create',
  input: z.object({ organisationId: z.uuid('input.required'), ...articleText }),
  async run(scope, { organisationId, ...text }) {
    return beginArticle(scope, { organisationId, action: 'create', content: await contentOf(scope, text) })
  },
})
