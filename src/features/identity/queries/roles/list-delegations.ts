import { sql } from 'kysely'
import { addDays, type IsoDate, localDate } from '#kernel/date.ts'
import { compareVietnamese } from '#kernel/vietnamese.ts'
import type { Actor, Role } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { listRoles, type RoleLine } from './list-roles.ts'

/** A role lent for a period, seen from one of its two ends. */
export interface DelegationLine {
  readonly id: string
  readonly role: Role
  readonly organisation: string
  /** The person at the other end. */
  readonly other: string
  readonly from: IsoDate
  /** Its last day in truth. */
  readonly until: IsoDate
  /** The last day for which it was lent. */
  readonly agreed: IsoDate
  readonly standing: 'current' | 'future' | 'ended'
  /** When it ended before its time by one of the two, and by which. */
  readonly cut: { readonly on: IsoDate; readonly by: 'taken-back' | 'given-back' } | undefined
}

export interface DelegationView {
  readonly given: readonly DelegationLine[]
  readonly received: readonly DelegationLine[]
  /** Own roles that may be lent. */
  readonly lendable: readonly RoleLine[]
  /** Whom they may be lent to: who works in the subtree of one of them. */
  readonly delegates: readonly Delegate[]
}

export interface Delegate {
  readonly accountId: string
  readonly name: string
  /** Whether they write the reports of a body whose approval one may lend: what they submit they may not approve. */
  readonly writesReports: boolean
}

/** What somebody lent and was lent, and what they may lend to whom. */
export async function listDelegations(db: ReadDb, actor: Actor, today: IsoDate): Promise<DelegationView> {
  const lines = await readLines(db, actor.accountId, today)
  const roles = await listRoles(db, actor.accountId, today)
  const lendable = roles.filter(({ standing, delegator }) => standing === 'current' && !delegator)
  return {
    given: lines.filter(({ isGiven }) => isGiven),
    received: lines.filter(({ isGiven }) => !isGiven),
    lendable,
    delegates: await readDelegates(db, actor.accountId, lendable, today),
  }
}

/** What was lent to somebody and is in force today. */
export async function listBorrowed(db: ReadDb, { accountId }: Actor, today: IsoDate): Promise<DelegationLine[]> {
  const lines = await readLines(db, accountId, today)
  return lines.filter(({ isGiven, standing }) => !isGiven && standing === 'current')
}

async function readLines(db: ReadDb, accountId: string, today: IsoDate) {
  const rows = await db
    .selectFrom('effective_role as held')
    .innerJoin('role_grant as given', 'given.id', 'held.id')
    .innerJoin('role_grant as lent', 'lent.id', 'held.delegated_from')
    .innerJoin('account as other', (join) =>
      join.on(
        sql<boolean>`other.id = case when held.delegator_id = ${accountId}::uuid then held.account_id else held.delegator_id end`,
      ),
    )
    .leftJoin('person', 'person.id', 'other.person_id')
    .select(['held.id', 'held.role', 'held.suspended', 'held.account_id as holderId'])
    .select([
      sql<string>`coalesce(person.full_name, other.name)`.as('other'),
      sql<boolean>`held.delegator_id = ${accountId}::uuid`.as('isGiven'),
      sql<IsoDate>`lower(held.valid)::text`.as('from'),
      sql<IsoDate>`upper(held.valid)::text`.as('end'),
      sql<IsoDate>`(upper(given.valid) - 1)::text`.as('agreed'),
      sql<string>`(select v.name from organisation_version v where v.organisation_id = held.organisation_id
        order by v.valid desc limit 1)`.as('organisation'),
    ])
    .where((of) => of.or([of('held.account_id', '=', accountId), of('held.delegator_id', '=', accountId)]))
    .where(sql<boolean>`not isempty(held.valid)`)
    .orderBy(sql`held.suspended`)
    .orderBy(sql`lower(held.valid)`, 'desc')
    .$narrowType<{ id: string; role: Role; holderId: string }>()
    .execute()
  const cuts = await readCuts(db, [...new Set(rows.map(({ holderId }) => holderId))])
  return rows.map(({ end, suspended, holderId, ...row }) => {
    const until = addDays(end, -1)
    const made = cuts.get(row.id)
    const by = made?.account_id === holderId ? ('given-back' as const) : ('taken-back' as const)
    const isOver = suspended || made !== undefined || until < today
    const standing = isOver ? ('ended' as const) : row.from > today ? ('future' as const) : ('current' as const)
    return { ...row, until, standing, cut: made && { on: localDate(made.at), by } }
  })
}

/** When a delegation was taken or given back, and by whom, as the audit has it. By the id of the grant. */
async function readCuts(db: ReadDb, holders: readonly string[]) {
  const entries = await db
    .selectFrom('audit_entry')
    .select(['at', 'account_id', sql<string>`detail ->> 'grantId'`.as('grantId')])
    .where('subject_id', '=', sql<string>`any(${holders}::text[])`)
    .where('command', '=', 'identity.revoke-delegation')
    .execute()
  return new Map(entries.map((entry) => [entry.grantId, entry]))
}

async function readDelegates(
  db: ReadDb,
  accountId: string,
  lendable: readonly RoleLine[],
  day: string,
): Promise<Delegate[]> {
  const bodiesOf = (lines: readonly RoleLine[]) => [...new Set(lines.map(({ organisationId }) => organisationId))]
  const roots = bodiesOf(lendable)
  const approved = bodiesOf(lendable.filter(({ role }) => role === 'approver'))
  const below = sql`(
    select closure.descendant_id from tree_closure closure join tree_version tree on tree.id = closure.tree_version_id
    where tree.axis = 'territory' and tree.valid @> ${day}::date and closure.ancestor_id = any(${roots}::uuid[])
    union all select unnest(${roots}::uuid[]))`
  const rows = await db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['account.id as accountId', sql<string>`coalesce(person.full_name, account.name)`.as('name')])
    .select(
      sql<boolean>`exists (select from effective_role e where e.account_id = account.id and e.role = 'reporter'
        and e.valid @> ${day}::date and not e.suspended and e.organisation_id = any(${approved}::uuid[]))`.as(
        'writesReports',
      ),
    )
    .where('account.closed_at', 'is', null)
    .where('account.id', '<>', accountId)
    .where(
      sql<boolean>`account.id in (
        select e.account_id from effective_role e where e.valid @> ${day}::date and e.delegated_from is null
          and not e.suspended and e.organisation_id in ${below}
        union select a.id from account a join holding h on h.person_id = a.person_id join post p on p.id = h.post_id
          where h.valid @> ${day}::date and p.organisation_id in ${below})`,
    )
    .execute()
  return rows.sort((a, b) => compareVietnamese(a.name, b.name))
}
