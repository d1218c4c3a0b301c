import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'

/** Ends one of one's own sessions, or with `others` all but this one. */
export const endSession = defineCommand({
  name: 'identity.end-session',
  input: z.object({ sessionId: z.union([z.uuid(), z.literal('others')]) }),
  async run({ tx, actor, record }, { sessionId }) {
    const own = tx.deleteFrom('session').where('account_id', '=', actor.accountId)
    const which =
      sessionId === 'others'
        ? own.where('id', '!=', actor.session?.id ?? actor.accountId)
        : own.where('id', '=', sessionId)
    const ended = await which.returning('id').execute()
    if (ended.length === 0 && sessionId !== 'others') refuse('not-found', 'identity.session-not-found')
    record(actor.accountId, { sessionsEnded: ended.length })
    return { sessionsEnded: ended.length }
  },
})
