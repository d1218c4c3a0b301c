import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { LIFE, withdrawLinks, writeLink } from '../../links/write-link.ts'
import { lockManaged } from '../../reach.ts'

/**
 * Draws the one-time code by which a person chooses the password of their account: the invitation of a new account, the reset of
 * one in use, whose sessions end. Never performed with an idempotency key: the answer holds the code, which is not to be kept.
 */
export const issueLink = defineCommand({
  name: 'identity.issue-link',
  confirm: 'fresh-sign-in',
  input: z.object({ accountId: z.uuid(), way: z.enum(Object.keys(LIFE) as (keyof typeof LIFE)[]) }),
  async run({ tx, actor, now, record }, { accountId, way }) {
    const account = await lockManaged(tx, actor, accountId, localDate(now))
    if (account.closed_at) refuse('conflict', 'identity.closed-already')
    await tx.deleteFrom('session').where('account_id', '=', accountId).execute()
    await withdrawLinks(tx, accountId, now)
    const { code, expiresAt } = await writeLink(tx, accountId, way, now)
    record(accountId, { way, expiresAt })
    return { code, expiresAt, username: account.username ?? '', name: account.name }
  },
})
