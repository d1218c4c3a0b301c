import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'

/** The day of a decision and the first day on which it holds. */
export interface DecisionDays {
  readonly decisionDate: string
  readonly from: string
}

/** What is wrong with the days of a decision that changes the tree: in the wrong order, or before the end of a period of which reports are signed. */
export async function checkDecisionDays(
  db: ReadDb | Tx,
  { decisionDate, from }: DecisionDays,
): Promise<FieldProblem[]> {
  const { count, day } = await (db as ReadDb)
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select([sql<number>`count(*)::int`.as('count'), sql<string>`max(period.last_day)::text`.as('day')])
    .where('report.state', '=', 'approved')
    .where('period.last_day', '>=', from)
    .executeTakeFirstOrThrow()
  return [
    ...(from < decisionDate ? [{ path: '/from', code: 'organisations.from-early' }] : []),
    ...(count > 0 ? [{ path: '/from', code: 'organisations.signed-later', params: { count, day } }] : []),
  ]
}
