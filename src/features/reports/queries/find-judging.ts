import { sql } from 'kysely'
import type { Actor, HeldRole, Role } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { abilities, type ReportFacts } from '../policy.ts'
import { next } from '../rules.ts'

/** Who may approve a report that somebody was kept from approving, or nobody yet did. */
export interface Judging {
  /** Names of those who may, at the body itself first, then those above it, the nearest first. */
  readonly names: readonly string[]
  /** Whether this person would approve it, had it not been submitted by them or with a right of theirs. */
  readonly isOwn: boolean
}

/** Who may approve the report on the day; undefined when it does not wait for that. */
export async function findJudging(
  db: ReadDb,
  actor: Actor,
  report: ReportFacts,
  day: string,
): Promise<Judging | undefined> {
  if (next(report.state, 'approve') === undefined) return undefined
  const rows = await db
    .selectFrom('effective_role as held')
    .innerJoin('account', 'account.id', 'held.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['held.account_id as accountId', 'held.role', 'held.organisation_id as organisationId'])
    .select(['held.delegator_id as delegatorId', sql<string>`coalesce(person.full_name, account.name)`.as('name')])
    .where('held.role', '=', 'approver')
    .where(sql<boolean>`held.organisation_id = any(${report.path}::uuid[])`)
    .where(sql<boolean>`held.valid @> ${day}::date and not held.suspended`)
    .orderBy(sql`array_position(${report.path}::uuid[], held.organisation_id)`)
    .orderBy('name')
    .$narrowType<{ accountId: string; role: Role; organisationId: string }>()
    .execute()
  const people = [...Map.groupBy(rows, ({ accountId }) => accountId).values()].flatMap((held): Actor[] => {
    const [first] = held
    return first ? [{ ...first, roles: held.map(asHeld) }] : []
  })
  const mayApprove = (person: Actor, facts: ReportFacts) => abilities(person, facts).approve
  const byNobody = { ...report, submittedBy: undefined, submittedFor: undefined }
  return {
    names: people.filter((person) => mayApprove(person, report)).map(({ name }) => name),
    isOwn: mayApprove(actor, byNobody) && !mayApprove(actor, report),
  }
}

function asHeld({ role, organisationId, delegatorId }: HeldRole & { delegatorId: string | null }): HeldRole {
  return { role, organisationId, ...(delegatorId && { delegatedBy: { accountId: delegatorId, name: '' } }) }
}
