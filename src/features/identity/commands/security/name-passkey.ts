import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'

/** Says which device a passkey of one's own is on. */
export const namePasskey = defineCommand({
  name: 'identity.name-passkey',
  input: z.object({
    passkeyId: z.uuid(),
    name: z.string().trim().min(1, 'input.required').max(100, 'input.too-long'),
  }),
  async run({ tx, actor, record }, { passkeyId, name }) {
    const named = await tx
      .updateTable('passkey')
      .set({ name })
      .where('id', '=', passkeyId)
      .where('account_id', '=', actor.accountId)
      .returning('id')
      .executeTakeFirst()
    if (!named) refuse('not-found', 'identity.passkey-not-found')
    record(actor.accountId, { passkeyId, name })
    return {}
  },
})
