import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { articleText, contentOf } from '../article-input.ts'
import { contentHash } from '../content.ts'
import { lockArticle } from '../load-article.ts'
import { abilities } from '../policy.ts'
import { takeStep, writeRevision } from '../write-article.ts'

/**
 * Saves an article's text. A text that differs becomes a new revision and the article a draft again; the same text
 * changes nothing. What readers see stays until the new text is published.
 */
export const saveArticle = defineCommand({
  name: 'articles.save',
  input: z.object({ articleId: z.uuid(), version: z.coerce.number().int(), ...articleText }),
  async run(scope, { articleId, version, ...text }) {
    const article = await lockArticle(scope, { articleId, version })
    if (!abilities(scope.actor, article).save) refuse('forbidden', 'articles.write-denied')
    const content = await contentOf(scope, article.path, text)
    if (contentHash(content).equals(article.revision.hash)) {
      scope.record(articleId, { unchanged: true })
      return { articleId, version, changed: false }
    }
    const { revisionId } = await writeRevision(scope, articleId, article.revision.number + 1, content)
    return { ...(await takeStep(scope, article, 'save', { revisionId })), changed: true }
  },
})
