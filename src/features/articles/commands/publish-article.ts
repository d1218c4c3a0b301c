import * as z from 'zod'
import { slug } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { articleAddress } from '../article-address.ts'
import { lockArticle } from '../load-article.ts'
import { abilities } from '../policy.ts'
import { isClosed } from '../rules.ts'
import { takeStep } from '../write-article.ts'

/**
 * Shows the submitted text to readers. `hash` is that of the text the publisher read: approval is bound to it. The
 * publisher has no hand in the text. Address and first day of publication are set once and never again. An article that
 * was away for a while is back with the new text.
 */
export const publishArticle = defineCommand({
  name: 'articles.publish',
  confirm: 'fresh-sign-in',
  input: z.object({
    articleId: z.uuid(),
    version: z.coerce.number().int(),
    hash: z.string().regex(/^[0-9a-f]{64}$/, 'input.required'),
  }),
  async run(scope, { hash, ...which }) {
    const article = await lockArticle(scope, which)
    if (isClosed(article.standing)) refuse('conflict', 'articles.closed')
    if (article.state !== 'submitted') refuse('conflict', 'articles.wrong-state')
    if (article.hadAHand) refuse('forbidden', 'articles.own-text')
    if (!abilities(scope.actor, article).publish) refuse('forbidden', 'articles.publish-denied')
    const { revision } = article
    if (revision.hash.toString('hex') !== hash) refuse('stale', 'articles.other-text')
    const words = article.slug ?? slug(revision.title)
    const first = article.slug === null ? { first_published_at: scope.now, slug: words } : {}
    const set = { published_revision_id: revision.id, take_down_id: null, ...first }
    return {
      ...(await takeStep(scope, article, 'publish', { set })),
      href: articleAddress(words, article.publicNumber),
    }
  },
})
