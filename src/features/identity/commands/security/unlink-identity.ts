import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'

/** The identity at the provider of single sign-on opens one's account no more. The password always does. */
export const unlinkIdentity = defineCommand({
  name: 'identity.unlink-identity',
  confirm: 'fresh-sign-in',
  input: z.object({ credentialId: z.uuid() }),
  async run({ tx, actor, record }, { credentialId }) {
    const unlinked = await tx
      .deleteFrom('credential')
      .where('id', '=', credentialId)
      .where('account_id', '=', actor.accountId)
      .where('provider_id', '!=', 'credential')
      .returning('provider_id')
      .executeTakeFirst()
    if (!unlinked) refuse('not-found', 'identity.identity-not-found')
    record(actor.accountId, { provider: unlinked.provider_id })
    return {}
  },
})
