import { v7 } from 'uuid'
import * as z from 'zod'
import { ROLES } from '#platform/actor.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { mayManageAccounts } from '../policy.ts'

/** Gives an account a role in an organisation and everything below it, from a day on. */
export const grantRole = defineCommand({
  name: 'identity.grant-role',
  input: z.object({
    accountId: z.uuid(),
    role: z.enum(ROLES),
    organisationId: z.uuid(),
    from: z.iso.date('input.date'),
  }),
  async run({ tx, actor, record }, { accountId, role, organisationId, from }) {
    if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
    const id = v7()
    await tx
      .insertInto('role_grant')
      .values({ id, account_id: accountId, role, organisation_id: organisationId, valid: `[${from},)` })
      .execute()
    record(accountId, { role, organisationId, from })
    return { id }
  },
})
