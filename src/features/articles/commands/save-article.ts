import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { addedFile, articleText, contentOf, correctionText } from '../article-input.ts'
import { type ArticleContent, contentHash } from '../content.ts'
import { type LockedArticle, lockArticle } from '../load-article.ts'
import { abilities } from '../policy.ts'
import { isClosed } from '../rules.ts'
import { takeStep, writeRevision } from '../write-article.ts'

/**
 * Saves an article's text. A text that differs becomes a new revision and the article a draft again; the same text
 * changes nothing. What readers see stays until the new text is published. `correction` tells readers what was wrong in
 * the text published before; each correction belongs to one text, so without one the next text corrects nothing.
 */
export const saveArticle = defineCommand({
  name: 'articles.save',
  input: z.object({
    articleId: z.uuid(),
    version: z.coerce.number().int(),
    ...articleText,
    ...addedFile,
    correction: correctionText,
  }),
  async run(scope, { articleId, version, correction, ...text }) {
    const article = await lockArticle(scope, { articleId, version })
    if (isClosed(article.standing)) refuse('conflict', 'articles.closed')
    if (!abilities(scope.actor, article).save) refuse('forbidden', 'articles.write-denied')
    const early = correction !== undefined && article.standing === 'unpublished'
    refuseFields('input.invalid', early ? [{ path: '/correction', code: 'articles.correction-early' }] : [])
    const content = { ...(await contentOf(scope, article.path, text)), ...(correction && { correction }) }
    if (isSame(content, article)) {
      scope.record(articleId, { unchanged: true })
      return { articleId, version, changed: false }
    }
    const { revisionId } = await writeRevision(scope, articleId, article.revision.number + 1, content)
    return { ...(await takeStep(scope, article, 'save', { revisionId })), changed: true }
  },
})

/** Whether readers would see the same; the correction of a text that is published already need not be typed again. */
function isSame(content: ArticleContent, { revision, publishedRevisionId }: LockedArticle): boolean {
  const kept = revision.id === publishedRevisionId ? revision.correction : undefined
  return contentHash({ ...content, correction: content.correction ?? kept }).equals(revision.hash)
}
