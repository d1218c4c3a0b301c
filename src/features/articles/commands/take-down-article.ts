import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { leaveReaders, lockForStanding, standingInput, ticked } from '../standing/leave-readers.ts'

/**
 * Takes an article from its readers for a while. They meet a notice (503) with its title and the reason if `reasonShown`.
 * It comes back by `restoreArticle`, or by the publication of a later text.
 */
export const takeDownArticle = defineCommand({
  name: 'articles.take-down',
  confirm: 'fresh-sign-in',
  input: z.object({ ...standingInput, reasonShown: ticked }),
  async run(scope, { reason, reasonShown, ...which }) {
    const article = await lockForStanding(scope, which, 'take-down')
    return leaveReaders(scope, article, { action: 'take-down', kind: 'temporary', reason, reasonShown })
  },
})
