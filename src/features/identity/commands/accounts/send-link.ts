import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { sendLinkJob } from '../../link-job.ts'
import { lockManaged } from '../../reach.ts'

/** The same by a letter to the person's office address; refused where there is none: then a slip is printed. */
export const sendLink = defineCommand({
  name: 'identity.send-link',
  confirm: 'fresh-sign-in',
  input: z.object({ accountId: z.uuid() }),
  async run({ tx, actor, now, record, enqueue }, { accountId }) {
    const account = await lockManaged(tx, actor, accountId, localDate(now))
    if (account.closed_at) refuse('conflict', 'identity.closed-already')
    const person = await tx
      .selectFrom('person')
      .select('office_email')
      .where('id', '=', account.person_id ?? accountId)
      .executeTakeFirst()
    if (!person?.office_email) refuse('conflict', 'identity.no-office-email')
    await tx.deleteFrom('session').where('account_id', '=', accountId).execute()
    await enqueue(sendLinkJob, { username: account.username ?? '' })
    record(accountId, { way: 'letter' })
    return { accountId }
  },
})
