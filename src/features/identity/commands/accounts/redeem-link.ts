import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { findLink } from '../../links/find-link.ts'
import { withdrawLinks } from '../../links/write-link.ts'
import { keepPassword, newPasswordProblems } from '../../new-password.ts'

/** The bearer of a one-time code chooses the password of its account. No code of it opens anything after that; all sessions end. */
export const redeemLink = defineCommand({
  name: 'identity.redeem-link',
  input: z.object({ code: z.string().max(200), password: z.string(), passwordAgain: z.string() }),
  async run({ tx, now, record }, { code, password, passwordAgain }) {
    const link = await findLink(tx, code, now)
    if (!link) return refuse('conflict', 'identity.link-dead')
    refuseFields('input.invalid', newPasswordProblems(password, passwordAgain, [link.username, link.name]))
    const used = await tx
      .updateTable('account_link')
      .set({ used_at: now })
      .where('id', '=', link.id)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    // Two browsers with the same code: the row's lock lets one of them through.
    if (!used) refuse('conflict', 'identity.link-dead')
    await withdrawLinks(tx, link.accountId, now)
    await keepPassword(tx, link.accountId, password, now)
    await tx.deleteFrom('session').where('account_id', '=', link.accountId).execute()
    record(link.accountId, { username: link.username })
    return { username: link.username }
  },
})
