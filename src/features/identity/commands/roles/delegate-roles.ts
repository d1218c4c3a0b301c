import { sql } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { holdTree } from '#features/organisations/index.ts'
import { daysBetween, type IsoDate, localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { type FieldProblem, refuse, refuseFields } from '#platform/problem.ts'
import { LONGEST_DELEGATION, mayDelegate } from '../../policy.ts'
import { listPlaces, placeBelow } from './delegate-place.ts'

/**
 * Lends some of one's own roles to another account for a period ("ủy quyền"). The other works in the subtree of each role, and
 * the lent role ends with the post or role for which they do; what was lent to oneself cannot be lent on.
 */
export const delegateRoles = defineCommand({
  name: 'identity.delegate-roles',
  confirm: 'fresh-sign-in',
  input: z.object({
    accountId: z.uuid('identity.choose-delegate'),
    grantIds: z.array(z.uuid()).min(1, 'identity.choose-role'),
    from: z.iso.date('input.date'),
    until: z.iso.date('input.date'),
  }),
  async run({ tx, actor, now, record }, { accountId, grantIds, from, until }) {
    await holdTree(tx)
    const today = localDate(now)
    refuseFields('input.invalid', periodProblems(from, until, today))
    const valid = `[${from},${until}]`
    await requireOther(tx, actor, accountId)
    const places = await listPlaces(tx, accountId, today)
    const made: string[] = []
    for (const grantId of new Set(grantIds)) {
      const grant = await lockOwn(tx, grantId, valid)
      if (!grant || !mayDelegate(actor, grant)) return refuse('forbidden', 'identity.delegate-own-only')
      if (!grant.outlasts) refuseFields('input.invalid', [{ path: '/until', code: 'identity.delegation-outlives' }])
      const { of } = placeBelow(places, grant.organisationId)
      if (await isLent(tx, accountId, grantId, valid)) refuse('conflict', 'identity.delegated-already')
      const id = v7()
      const { role, organisationId } = grant
      await tx
        .insertInto('role_grant')
        .values({
          id,
          account_id: accountId,
          role,
          organisation_id: organisationId,
          delegated_from: grantId,
          ...of,
          valid,
        })
        .execute()
      record(accountId, { role, organisationId, from, until })
      made.push(id)
    }
    return { grantIds: made }
  },
})

async function requireOther(tx: Tx, actor: Actor, accountId: string): Promise<void> {
  const account = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (account && accountId !== actor.accountId) return
  refuseFields('input.invalid', [{ path: '/accountId', code: 'identity.choose-delegate' }])
}

function periodProblems(from: string, until: string, today: string): FieldProblem[] {
  if (from < today) return [{ path: '/from', code: 'identity.from-past' }]
  if (until < from) return [{ path: '/until', code: 'identity.until-before-from' }]
  const days = daysBetween(from as IsoDate, until as IsoDate) + 1
  if (days <= LONGEST_DELEGATION) return []
  return [{ path: '/until', code: 'identity.delegation-long', params: { days: LONGEST_DELEGATION } }]
}

async function lockOwn(tx: Tx, grantId: string, valid: string) {
  await tx.selectFrom('role_grant').select('id').where('id', '=', grantId).forUpdate().execute()
  const row = await tx
    .selectFrom('effective_role')
    .select(['account_id as accountId', 'role', 'organisation_id as organisationId'])
    .select([
      sql<boolean>`delegated_from is not null`.as('isDelegated'),
      sql<boolean>`valid @> ${valid}::daterange`.as('outlasts'),
    ])
    .where('id', '=', grantId)
    .where('suspended', '=', false)
    .$narrowType<{ accountId: string; role: string; organisationId: string }>()
    .executeTakeFirst()
  return row
}

async function isLent(tx: Tx, accountId: string, grantId: string, valid: string): Promise<boolean> {
  const row = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', accountId)
    .where('delegated_from', '=', grantId)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`valid && ${valid}::daterange`)
    .executeTakeFirst()
  return row !== undefined
}
