import { sql } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { holdTree, isOver, listRoots, organisationPath } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { type Actor, ROLES } from '#platform/actor.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { type FieldProblem, refuse, refuseFields } from '#platform/problem.ts'
import { mayGrant, mayManageAccounts, mayReach } from '../policy.ts'
import { placesOf } from '../reach.ts'

const input = z.object({
  accountId: z.uuid(),
  role: z.enum(ROLES, 'input.required'),
  organisationId: z.uuid('identity.choose-organisation'),
  from: z.iso.date('input.date'),
  /** The last day; open when absent. */
  until: z.iso.date('input.date').optional(),
  /** A post the person holds: the role ends with it, at the latest. */
  holdingId: z.uuid('identity.choose-holding').optional(),
})

/**
 * Gives an account a role in an organisation and everything below it, from a day on. When a decree ends the organisation, the role goes
 * on at its heir, as the ones do that were given before the decree.
 */
export const grantRole = defineCommand({
  name: 'identity.grant-role',
  confirm: 'fresh-sign-in',
  input,
  async run({ tx, actor, now, record }, { accountId, role, organisationId, from, until, holdingId }) {
    if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
    await holdTree(tx)
    const account = await tx
      .selectFrom('account')
      .select(['id', 'person_id', 'closed_at'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst()
    if (!account) return refuse('not-found', 'identity.account-not-found')
    if (account.closed_at) refuse('conflict', 'identity.closed-already')
    await requireGrantable(tx, actor, accountId, organisationId, localDate(now))
    refuseFields('input.invalid', await dayProblems(tx, organisationId, from, until))
    const valid = `[${from},${until ?? ''}${until ? ']' : ')'}`
    if (holdingId) await requireHolding(tx, holdingId, account.person_id, valid)
    await requireNotHeld(tx, { accountId, role, organisationId, valid })
    const id = v7()
    await tx
      .insertInto('role_grant')
      .values({
        id,
        account_id: accountId,
        role,
        organisation_id: organisationId,
        holding_id: holdingId ?? null,
        valid,
      })
      .execute()
    record(accountId, { role, organisationId, from, ...(until && { until }), ...(holdingId && { holdingId }) })
    return { id }
  },
})

/**
 * The role lies in the subtree of whoever gives it, and so does a place of the account. Who uses lent administration gives
 * themselves nothing: it would outlast what was lent.
 */
async function requireGrantable(tx: Tx, actor: Actor, accountId: string, organisationId: string, day: string) {
  const path = await organisationPath(tx, organisationId, day)
  if (!mayGrant(actor, path)) refuse('forbidden', 'identity.beyond-subtree')
  if (actor.onBehalfOf && accountId === actor.accountId) refuse('conflict', 'identity.not-oneself-lent')
  if (!mayReach(actor, await placesOf(tx, accountId, day), await listRoots(tx, day))) {
    refuse('forbidden', 'identity.beyond-subtree')
  }
}

async function dayProblems(tx: Tx, organisationId: string, from: string, until: string | undefined) {
  const problems: FieldProblem[] = []
  if (until && until < from) problems.push({ path: '/until', code: 'identity.until-before-from' })
  if (await isOver(tx, organisationId, from)) problems.push({ path: '/from', code: 'identity.organisation-over' })
  return problems
}

/** The post is one of the person's, on some day of the role. */
async function requireHolding(tx: Tx, holdingId: string, personId: string | null, valid: string): Promise<void> {
  const holding = await tx
    .selectFrom('holding')
    .select('id')
    .where('id', '=', holdingId)
    .where('person_id', '=', personId)
    .where(sql<boolean>`valid && ${valid}::daterange`)
    .executeTakeFirst()
  if (!holding) refuseFields('input.invalid', [{ path: '/holdingId', code: 'identity.choose-holding' }])
}

interface Asked {
  readonly accountId: string
  readonly role: string
  readonly organisationId: string
  readonly valid: string
}

/** The same role is not held twice at once; one that ended with its post, or was ended, does not count beyond that day. */
async function requireNotHeld(tx: Tx, { accountId, role, organisationId, valid }: Asked): Promise<void> {
  const same = await tx
    .selectFrom('effective_role')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('organisation_id', '=', organisationId)
    .where('delegated_from', 'is', null)
    .where(sql<boolean>`valid && ${valid}::daterange and not suspended`)
    .executeTakeFirst()
  if (same) refuse('conflict', 'identity.role-held')
}
