import { sql } from 'kysely'
import * as z from 'zod'
import { organisationPath } from '#features/organisations/index.ts'
import { addDays, type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { defineCommand } from '#platform/command.ts'
import { type FieldProblem, refuse, refuseFields } from '#platform/problem.ts'
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
      .select(['account_id', 'role', 'organisation_id', sql<string>`lower(valid)::text`.as('from')])
      .select(sql<string | null>`(upper(valid) - 1)::text`.as('ends'))
      .where('id', '=', grantId)
      .where('delegated_from', 'is', null)
      .where('ended_at', 'is', null)
      .where(sql<boolean>`(upper_inf(valid) or upper(valid) > ${today}::date)`)
      .forUpdate()
      .executeTakeFirst()
    if (!grant) return refuse('not-found', 'identity.role-not-found')
    const path = await organisationPath(tx, grant.organisation_id, today)
    if (!mayGrant(actor, path)) refuse('forbidden', 'identity.beyond-subtree')
    if (lastDay) refuseFields('input.invalid', lastDayProblems(lastDay, grant, today))
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

/** A role has at least one day, today or later, and is not made longer by ending it. */
function lastDayProblems(
  lastDay: string,
  { from, ends }: { readonly from: string; readonly ends: string | null },
  today: string,
): FieldProblem[] {
  const said = (code: string, day?: string): FieldProblem[] => [
    { path: '/lastDay', code: `identity.${code}`, ...(day && { params: { day: formatDate(day as IsoDate) } }) },
  ]
  if (lastDay < today) return said('last-day-past')
  if (lastDay < from) return said('last-day-before-first', from)
  return ends !== null && lastDay > ends ? said('ends-sooner', ends) : []
}
