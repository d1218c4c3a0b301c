import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import type { DecreePlan } from '../decree/planned.ts'
import type { TreeState } from '../decree/tree-state.ts'
import { type Counted, counted } from './counted.ts'
import { namer } from './namer.ts'

/** What bodies leave that close, each list at most 100 long beside its whole count; bodies under the names they had. */
export interface LeftOpen {
  readonly reports: Counted<{ readonly organisationName: string; readonly periodCode: string; readonly state: string }>
  readonly tasks: Counted<{ readonly id: string; readonly title: string; readonly organisationName: string }>
  readonly roles: Counted<LeftRole>
  readonly posts: { readonly count: number; readonly bodies: Counted<EndingPosts> }
}

/** A role that somebody holds in a body that closes. */
export interface LeftRole {
  readonly name: string
  readonly role: string
  readonly organisationName: string
  /** Who takes over from the body, and where the role is held from then on; undefined: the role ends. */
  readonly heirName: string | undefined
  /** Whether it is only lent to them, which ends with the body. */
  readonly isLent: boolean
}

/** The posts that end with one body, each with whoever holds it; nobody: it is vacant. */
export interface EndingPosts {
  readonly organisationName: string
  readonly posts: readonly { readonly title: string; readonly holders: readonly string[] }[]
}

/**
 * What is still open at the bodies that a decree closes and passes to their heirs: reports not yet approved, tasks not yet done, roles
 * held on the day; and the posts that end with them.
 */
export async function readLeftOpen(db: ReadDb, plan: DecreePlan, tree: TreeState, day: string): Promise<LeftOpen> {
  const name = namer(plan, tree)
  const heirs = new Map(plan.successions.filter(({ heir }) => heir).map(({ from, to }) => [from, name.after(to)]))
  const { closed } = plan
  const [reports, tasks, roles, posts] = await Promise.all([
    openReports(db, closed),
    openTasks(db, closed),
    rolesHeld(db, closed, day),
    postsInForce(db, closed, day),
  ])
  const ofBody = Map.groupBy(posts, ({ body }) => body)
  return {
    reports: counted(reports.map(({ body, ...report }) => ({ ...report, organisationName: name.before(body) }))),
    tasks: counted(tasks.map(({ body, ...task }) => ({ ...task, organisationName: name.before(body) }))),
    roles: counted(
      roles.map(({ body, ...role }) => ({
        ...role,
        organisationName: name.before(body),
        heirName: role.isLent ? undefined : heirs.get(body),
      })),
    ),
    posts: {
      count: posts.length,
      bodies: counted(
        [...ofBody].map(([body, own]) => ({
          organisationName: name.before(body),
          posts: own.map(({ title, holders }) => ({ title, holders })),
        })),
      ),
    },
  }
}

function openReports(db: ReadDb, bodies: readonly string[]) {
  return db
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select(['report.organisation_id as body', 'period.code as periodCode', 'report.state'])
    .where(sql<boolean>`report.organisation_id = any(${bodies}::uuid[])`)
    .where('report.state', '<>', 'approved')
    .orderBy('period.last_day')
    .execute()
}

function openTasks(db: ReadDb, bodies: readonly string[]) {
  return db
    .selectFrom('task')
    .select(['id', 'title', 'lead_organisation_id as body'])
    .where(sql<boolean>`lead_organisation_id = any(${bodies}::uuid[])`)
    .where('state', 'not in', ['done', 'cancelled'])
    .orderBy('created_at')
    .execute()
}

function rolesHeld(db: ReadDb, bodies: readonly string[], day: string) {
  return db
    .selectFrom('effective_role as held')
    .innerJoin('account', 'account.id', 'held.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select([
      sql<string>`held.organisation_id`.as('body'),
      sql<string>`coalesce(person.full_name, account.name)`.as('name'),
      sql<string>`held.role`.as('role'),
      sql<boolean>`held.delegated_from is not null`.as('isLent'),
    ])
    .where(sql<boolean>`held.organisation_id = any(${bodies}::uuid[])`)
    .where(sql<boolean>`held.valid @> ${day}::date and not held.suspended`)
    .orderBy(sql`coalesce(person.full_name, account.name) collate vietnamese`)
    .orderBy('held.role')
    .execute()
}

function postsInForce(db: ReadDb, bodies: readonly string[], day: string) {
  return db
    .selectFrom('post')
    .select(['post.organisation_id as body', 'post.title'])
    .select(
      sql<string[]>`array(select person.full_name from holding join person on person.id = holding.person_id
        where holding.post_id = post.id and holding.valid @> ${day}::date order by lower(holding.valid), holding.id)`.as(
        'holders',
      ),
    )
    .where(sql<boolean>`post.organisation_id = any(${bodies}::uuid[]) and post.valid @> ${day}::date`)
    .orderBy('post.organisation_id')
    .orderBy('post.position')
    .orderBy('post.id')
    .execute()
}
