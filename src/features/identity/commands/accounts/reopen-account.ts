import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockManaged } from '../../reach.ts'

/** A closed account signs in again, with the roles that did not end meanwhile. */
export const reopenAccount = defineCommand({
  name: 'identity.reopen-account',
  confirm: 'fresh-sign-in',
  input: z.object({ accountId: z.uuid() }),
  async run({ tx, actor, now, record }, { accountId }) {
    const account = await lockManaged(tx, actor, accountId, localDate(now))
    if (!account.closed_at) refuse('conflict', 'identity.open-already')
    await tx.updateTable('account').set({ closed_at: null, updated_at: now }).where('id', '=', accountId).execute()
    record(accountId, { username: account.username })
    return { accountId }
  },
})
