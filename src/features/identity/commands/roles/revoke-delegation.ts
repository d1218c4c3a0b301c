import { sql } from 'kysely'
import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { endGrant } from './end-grant.ts'

/** Whoever lent a role takes it back, or whoever got it gives it back, at once. */
export const revokeDelegation = defineCommand({
  name: 'identity.revoke-delegation',
  input: z.object({ grantId: z.uuid() }),
  async run({ tx, actor, now, record }, { grantId }) {
    const today = localDate(now)
    const grant = await tx
      .selectFrom('role_grant as given')
      .innerJoin('role_grant as lent', 'lent.id', 'given.delegated_from')
      .select(['given.account_id', 'given.role', 'given.organisation_id', 'lent.account_id as delegator_id'])
      .where('given.id', '=', grantId)
      .where('given.ended_at', 'is', null)
      .where(sql<boolean>`upper(given.valid) > ${today}::date`)
      .forUpdate('given')
      .executeTakeFirst()
    if (!grant) return refuse('not-found', 'identity.delegation-not-found')
    if (![grant.account_id, grant.delegator_id].includes(actor.accountId)) {
      refuse('forbidden', 'identity.delegate-own-only')
    }
    await endGrant(tx, grantId, today, now)
    record(grant.account_id, { grantId, role: grant.role, organisationId: grant.organisation_id })
    return { grantId }
  },
})
