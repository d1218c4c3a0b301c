import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { confirmed, leaveReaders, lockForStanding, standingInput, ticked } from '../standing/leave-readers.ts'

/**
 * Takes an article from its readers for good: its address answers 410 ever after, with title and reason if `reasonShown`.
 * Nothing is written or published on it again; its texts stay sealed inside.
 */
export const removeArticle = defineCommand({
  name: 'articles.remove',
  confirm: 'fresh-sign-in',
  input: z.object({ ...standingInput, reasonShown: ticked, confirmed }),
  async run(scope, { reason, reasonShown, confirmed: _, ...which }) {
    const article = await lockForStanding(scope, which, 'remove')
    return leaveReaders(scope, article, { action: 'remove', kind: 'permanent', reason, reasonShown })
  },
})
