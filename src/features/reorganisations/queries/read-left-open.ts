import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import { type Counted, counted } from './counted.ts'

/** What is still open at bodies that close, each list at most 100 long beside its whole count. */
export interface LeftOpen {
  readonly reports: Counted<{ readonly organisationName: string; readonly periodCode: string; readonly state: string }>
  readonly tasks: Counted<{ readonly id: string; readonly title: string; readonly organisationName: string }>
  readonly accounts: Counted<{ readonly name: string; readonly role: string; readonly organisationName: string }>
}

/** Reports not yet approved, tasks not yet done, and roles held, at these bodies on the day: what passes to their heirs. */
export async function readLeftOpen(db: ReadDb, bodies: readonly string[], day: string): Promise<LeftOpen> {
  const here = sql`${bodies}::uuid[]`
  const nameOf = (column: string) => sql<string>`(select name from organisation_version v
    where v.organisation_id = ${sql.ref(column)} and v.valid @> ${day}::date)`
  const reports = db
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select([nameOf('report.organisation_id').as('organisationName'), 'period.code as periodCode', 'report.state'])
    .where(sql<boolean>`report.organisation_id = any(${here})`)
    .where('report.state', '<>', 'approved')
    .orderBy('period.last_day')
  const tasks = db
    .selectFrom('task')
    .select(['task.id', 'task.title', nameOf('task.lead_organisation_id').as('organisationName')])
    .where(sql<boolean>`task.lead_organisation_id = any(${here})`)
    .where('task.state', 'not in', ['done', 'cancelled'])
    .orderBy('task.created_at')
  const accounts = db
    .selectFrom('effective_role as held')
    .innerJoin('account', 'account.id', 'held.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select([
      sql<string>`coalesce(person.full_name, account.name)`.as('name'),
      sql<string>`held.role`.as('role'),
      nameOf('held.organisation_id').as('organisationName'),
    ])
    .where(sql<boolean>`held.organisation_id = any(${here})`)
    .where(sql<boolean>`held.valid @> ${day}::date and not held.suspended and held.delegated_from is null`)
    .orderBy('name')
  return {
    reports: counted(await reports.execute()),
    tasks: counted(await tasks.execute()),
    accounts: counted(await accounts.execute()),
  }
}
