import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import type { ReportAction } from '../rules.ts'

/** One step in a report's life: who took it, when, and why where a reason is owed. */
export interface ReportEvent {
  readonly at: Date
  readonly by: string
  /** Whose right was used, under a delegation. */
  readonly onBehalfOf: string | undefined
  readonly action: ReportAction
  readonly reason: string | undefined
}

/** A report's steps, newest first. */
export async function listEvents(db: ReadDb, reportId: string): Promise<ReportEvent[]> {
  const rows = await db
    .selectFrom('report_event')
    .innerJoin('account', 'account.id', 'report_event.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .leftJoin('account as lender', 'lender.id', 'report_event.on_behalf_of')
    .leftJoin('person as lending', 'lending.id', 'lender.person_id')
    .select(['report_event.at', 'action', 'reason', sql<string>`coalesce(person.full_name, account.name)`.as('by')])
    .select(sql<string | null>`coalesce(lending.full_name, lender.name)`.as('onBehalfOf'))
    .where('report_id', '=', reportId)
    .orderBy('report_event.id', 'desc')
    .execute()
  return rows.map(({ at, by, onBehalfOf, action, reason }) => ({
    at,
    by,
    onBehalfOf: onBehalfOf ?? undefined,
    action: action as ReportAction,
    reason: reason ?? undefined,
  }))
}
