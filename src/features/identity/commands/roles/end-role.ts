import { sql } from 'kysely'
import * as z from 'zod'
import { organisationPath } from '#features/organisations/index.ts'
import { addDays, type IsoDate, localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { mayGrant } from '../../policy.ts'
import { keepAnAdministrator } from '../../reach.ts'
import { endGrant } from './end-grant.ts'

/** Ends a role: at once, or with a last day of today or later. What it lent ends with it. */
export const endRole = defineCommand({
  name: 'identity.end-role',
  confirm: 'fresh-sign-in',
  input: z.object({ grantId: z.uuid(), lastDay: z.iso.date('input.date').optional() }),
  async run({ tx, actor, now, record }, { grantId, lastDay }) {
    const today = localDate(now)
    const grant = await tx
      .selectFrom('role_grant')
      .selectAll()
      .where('id', '=', grantId)
      .where('delegated_from', 'is', null)
      .where('ended_at', 'is', null)
      .where(sql<boolean>`(upper_inf(valid) or upper(valid) > ${today}::date)`)
      .forUpdate()
      .executeTakeFirst()
    if (!grant) return refuse('not-found', 'identity.role-not-found')
    const path = await organisationPath(tx, grant.organisation_id, today)
    if (!mayGrant(actor, path)) refuse('forbidden', 'identity.beyond-subtree')
    if (lastDay && lastDay < today)
      refuseFields('input.invalid', [{ path: '/lastDay', code: 'identity.last-day-past' }])
    const firstDayWithout = lastDay ? addDays(lastDay as IsoDate, 1) : today
    await keepAnAdministrator(tx, firstDayWithout, async () => {
      if (!lastDay) return endGrant(tx, grantId, today, now)
      const ended = sql<string>`valid * daterange(null, ${firstDayWithout}::date)`
      await tx.updateTable('role_grant').set({ valid: ended }).where('id', '=', grantId).execute()
    })
    record(grant.account_id, {
      role: grant.role,
      organisationId: grant.organisation_id,
      lastDay: lastDay ?? addDays(today, -1),
    })
    return { accountId: grant.account_id }
  },
})
