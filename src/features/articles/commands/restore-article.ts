import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { articleAddress } from '../article-address.ts'
import { lockForStanding, standingInput } from '../standing/leave-readers.ts'
import { changeArticle, writeEvent } from '../write-article.ts'

/**
 * Gives readers back an article that was away for a while: exactly the text they saw, at the same address. Showing a text
 * takes four eyes, so the publisher has no hand in it.
 */
export const restoreArticle = defineCommand({
  name: 'articles.restore',
  confirm: 'fresh-sign-in',
  input: z.object(standingInput),
  async run(scope, { reason, ...which }) {
    const { id, state, slug, publicNumber, publishedRevisionId } = await lockForStanding(scope, which, 'restore')
    const event = { articleId: id, revisionId: publishedRevisionId, from: state, to: state, reason }
    await writeEvent(scope, { ...event, action: 'restore' })
    const set = { published_revision_id: publishedRevisionId, take_down_id: null }
    const written = await changeArticle(scope, id, set)
    scope.record(id, { restored: publishedRevisionId, reason })
    return { ...written, href: articleAddress(slug ?? '', publicNumber) }
  },
})
