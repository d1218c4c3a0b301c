import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import type { ReportAction } from '../rules.ts'

/** One step in a report's life: who took it, when, and why where a reason is owed. */
export interface ReportEvent {
  readonly at: Date
  readonly by: string
  readonly action: ReportAction
  readonly reason: string | undefined
}

/** A report's steps, newest first. */
export async function listEvents(db: ReadDb, reportId: string): Promise<ReportEvent[]> {
  const rows = await db
    .selectFrom('report_event')
    .innerJoin('account', 'account.id', 'report_event.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['report_event.at', 'action', 'reason', sql<string>`coalesce(person.full_name, account.name)`.as('by')])
    .where('report_id', '=', reportId)
    .orderBy('report_event.id', 'desc')
    .execute()
  return rows.map(({ at, by, action, reason }) => ({
    at,
    by,
    action: action as ReportAction,
    reason: reason ?? undefined,
  }))
}
