import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { withdrawLinks } from '../../links/write-link.ts'
import { keepAnAdministrator, lockManaged } from '../../reach.ts'

/** Nobody signs in with the account any more: its sessions end, its codes open nothing, roles lent by it rest. */
export const closeAccount = defineCommand({
  name: 'identity.close-account',
  confirm: 'fresh-sign-in',
  input: z.object({ accountId: z.uuid() }),
  async run({ tx, actor, now, record }, { accountId }) {
    const day = localDate(now)
    const account = await lockManaged(tx, actor, accountId, day)
    if (account.closed_at) refuse('conflict', 'identity.closed-already')
    if (accountId === actor.accountId) refuse('conflict', 'identity.not-oneself')
    await keepAnAdministrator(tx, day, () =>
      tx.updateTable('account').set({ closed_at: now, updated_at: now }).where('id', '=', accountId).execute(),
    )
    await tx.deleteFrom('session').where('account_id', '=', accountId).execute()
    await withdrawLinks(tx, accountId, now)
    record(accountId, { username: account.username })
    return { accountId }
  },
})
