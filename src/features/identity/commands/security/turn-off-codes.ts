import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'

/** From now on the password alone opens one's account again; secret and recovery codes are destroyed. */
export const turnOffCodes = defineCommand({
  name: 'identity.turn-off-codes',
  confirm: 'fresh-sign-in',
  input: z.object({}),
  async run({ tx, actor, now, record }) {
    const dropped = await tx
      .deleteFrom('two_factor')
      .where('account_id', '=', actor.accountId)
      .returning('id')
      .executeTakeFirst()
    if (!dropped) refuse('conflict', 'identity.codes-off')
    await tx
      .updateTable('account')
      .set({ two_factor_enabled: false, updated_at: now })
      .where('id', '=', actor.accountId)
      .execute()
    record(actor.accountId)
    return {}
  },
})
