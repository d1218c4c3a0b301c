import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { type FieldProblem, refuse, refuseFields } from '#platform/problem.ts'
import { hashPassword } from '../../password/hash.ts'
import { normalPassword, passwordProblems } from '../../password/password-problems.ts'

/** Gives one's own account a new password. This session goes on; every other one ends. */
export const changePassword = defineCommand({
  name: 'identity.change-password',
  confirm: 'fresh-sign-in',
  input: z.object({ newPassword: z.string(), newPasswordAgain: z.string() }),
  async run({ tx, actor, now, record }, { newPassword, newPasswordAgain }) {
    const account = await tx
      .selectFrom('account')
      .select(['username', 'name'])
      .where('id', '=', actor.accountId)
      .executeTakeFirst()
    if (!account) refuse('forbidden', 'identity.own-account-only')
    const names = [account.username ?? '', account.name, actor.name]
    const problems: FieldProblem[] = [...passwordProblems(newPassword, names, '/newPassword')]
    if (normalPassword(newPassword) !== normalPassword(newPasswordAgain)) {
      problems.push({ path: '/newPasswordAgain', code: 'identity.password-differs' })
    }
    refuseFields('input.invalid', problems)
    await tx
      .updateTable('credential')
      .set({ password: await hashPassword(newPassword), updated_at: now })
      .where('account_id', '=', actor.accountId)
      .where('provider_id', '=', 'credential')
      .execute()
    const ended = await tx
      .deleteFrom('session')
      .where('account_id', '=', actor.accountId)
      .where('id', '!=', actor.session?.id ?? actor.accountId)
      .returning('id')
      .execute()
    record(actor.accountId, { sessionsEnded: ended.length })
    return { sessionsEnded: ended.length }
  },
})
