import * as z from 'zod'
import { organisationPaths } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { accountKey } from '../../attempts/attempts.ts'
import { mayUnlock } from '../../policy.ts'

/** Ends the wait of an account that was tried too often with a wrong password or code. */
export const unlockAccount = defineCommand({
  name: 'identity.unlock-account',
  input: z.object({ accountId: z.uuid() }),
  async run({ tx, actor, now, record }, { accountId }) {
    const account = await tx.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()
    if (!account) refuse('not-found', 'identity.account-not-found')
    const paths = await pathsOf(tx, accountId, localDate(now))
    if (!mayUnlock(actor, paths)) refuse('forbidden', 'identity.unlock-denied')
    const counted = await tx
      .deleteFrom('sign_in_failure')
      .where('key', '=', accountKey(accountId))
      .returning('failures')
      .executeTakeFirst()
    await tx
      .updateTable('two_factor')
      .set({ failed_verification_count: 0, locked_until: null })
      .where('account_id', '=', accountId)
      .execute()
    record(accountId, { failures: counted?.failures ?? 0 })
    return { failures: counted?.failures ?? 0 }
  },
})

/** For each organisation in which the account holds a role: its id and those of all above it, on that day. */
async function pathsOf(tx: Tx, accountId: string, day: string): Promise<string[][]> {
  const held = await tx
    .selectFrom('role_grant')
    .select('organisation_id')
    .distinct()
    .where('account_id', '=', accountId)
    .execute()
  const paths = await organisationPaths(
    tx,
    held.map(({ organisation_id }) => organisation_id),
    day,
  )
  return [...paths.values()]
}
