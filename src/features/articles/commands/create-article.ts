import * as z from 'zod'
import { organisationPath } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { addedFile, articleText, contentOf } from '../article-input.ts'
import { beginArticle } from '../write-article.ts'

/** Begins an article from nothing; only its title and section must be there. */
export const createArticle = defineCommand({
  name: 'articles.create',
  input: z.object({ organisationId: z.uuid('input.required'), ...articleText, ...addedFile }),
  async run(scope, { organisationId, ...text }) {
    const path = await organisationPath(scope.tx, organisationId, localDate(scope.now))
    return beginArticle(scope, { organisationId, action: 'create', content: await contentOf(scope, path, text) })
  },
})
