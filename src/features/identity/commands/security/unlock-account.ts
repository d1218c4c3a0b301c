import * as z from 'zod'
import { organisationPaths } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { keysOf } from '../../attempts/attempts.ts'
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
      .where('key', 'in', keysOf(accountId))
      .returning('failures')
      .execute()
    const failures = counted.reduce((sum, row) => sum + row.failures, 0)
    record(accountId, { failures })
    return { failures }
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
