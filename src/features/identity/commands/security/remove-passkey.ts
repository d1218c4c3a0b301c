import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'

/** A passkey of one's own opens nothing any more. */
export const removePasskey = defineCommand({
  name: 'identity.remove-passkey',
  confirm: 'fresh-sign-in',
  input: z.object({ passkeyId: z.uuid() }),
  async run({ tx, actor, record }, { passkeyId }) {
    const removed = await tx
      .deleteFrom('passkey')
      .where('id', '=', passkeyId)
      .where('account_id', '=', actor.accountId)
      .returning('name')
      .executeTakeFirst()
    if (!removed) refuse('not-found', 'identity.passkey-not-found')
    record(actor.accountId, { passkeyId, name: removed.name })
    return {}
  },
})
