import { listArticlesAwaiting } from '#features/articles/index.ts'
import type { Period } from '#features/periods/index.ts'
import { listOwnReports } from '#features/reports/index.ts'
import { countOpenTasksFor } from '#features/tasks/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import {
  byDeadline,
  type Waiting,
  waitingArticle,
  waitingConsolidation,
  waitingReport,
  waitingTask,
} from '../waiting.ts'
import { listUnsigned } from './list-unsigned.ts'

/** What waits for the actor in a period, nearest deadline first, things without one last. */
export async function listWaiting(db: ReadDb, actor: Actor, period: Period, now: Date): Promise<Waiting[]> {
  const today = localDate(now)
  const [reports, tasks, articles, unsigned] = await Promise.all([
    listOwnReports(db, actor, period, now),
    countOpenTasksFor(db, actor, today),
    listArticlesAwaiting(db, actor, today),
    listUnsigned(db, actor, period),
  ])
  return byDeadline([
    ...reports.flatMap((report) => waitingReport(report, period)),
    ...unsigned.map((body) => waitingConsolidation(body, period)),
    ...tasks.map(waitingTask),
    ...articles.map(waitingArticle),
  ])
}
