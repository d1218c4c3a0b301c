import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockManaged } from '../../reach.ts'

/**
 * Takes every way into somebody's account away but its password: codes of an app, passkeys, identities of single sign-on; sessions
 * end. For whoever lost the phone the codes are on, or may have a stranger's passkey. The password stays.
 */
export const removeWaysIn = defineCommand({
  name: 'identity.remove-ways-in',
  confirm: 'fresh-sign-in',
  input: z.object({ accountId: z.uuid() }),
  async run({ tx, actor, now, record }, { accountId }) {
    await lockManaged(tx, actor, accountId, localDate(now))
    const codes = await tx.deleteFrom('two_factor').where('account_id', '=', accountId).returning('id').execute()
    const passkeys = await tx.deleteFrom('passkey').where('account_id', '=', accountId).returning('id').execute()
    const identities = await tx
      .deleteFrom('credential')
      .where('account_id', '=', accountId)
      .where('provider_id', '!=', 'credential')
      .returning('id')
      .executeTakeFirst()
    if (codes.length + passkeys.length === 0 && !identities) refuse('conflict', 'identity.no-other-ways')
    await tx
      .updateTable('account')
      .set({ two_factor_enabled: false, updated_at: now })
      .where('id', '=', accountId)
      .execute()
    await tx.deleteFrom('session').where('account_id', '=', accountId).execute()
    record(accountId, { codes: codes.length > 0, passkeys: passkeys.length, singleSignOn: identities !== undefined })
    return {}
  },
})
