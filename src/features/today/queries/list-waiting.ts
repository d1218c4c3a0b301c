import { sql } from 'kysely'
import { listArticlesAwaiting } from '#features/articles/index.ts'
import type { Period } from '#features/periods/index.ts'
import { listOwnReports, type Standing } from '#features/reports/index.ts'
import { countOpenTasksFor } from '#features/tasks/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** One thing that waits for this person, with the page that does it. */
export interface Waiting {
  readonly kind: 'write-report' | 'approve-report' | 'consolidate' | 'task' | 'article'
  readonly subject: string
  readonly from: string
  readonly dueOn: string | undefined
  readonly href: string
  readonly standing: Standing | undefined
}

/** What waits for the actor in a period, nearest deadline first, things without one last. */
export async function listWaiting(db: ReadDb, actor: Actor, period: Period, now: Date): Promise<Waiting[]> {
  const today = localDate(now)
  const [reports, tasks, articles, consolidations] = await Promise.all([
    listOwnReports(db, actor, period, now),
    countOpenTasksFor(db, actor, today),
    listArticlesAwaiting(db, actor, today),
    listConsolidations(db, actor, period),
  ])
  const due = localDate(period.dueAt)
  const waiting: Waiting[] = [
    ...reports.flatMap((report): Waiting[] => {
      const writing =
        report.writes && (report.state === undefined || report.state === 'draft' || report.state === 'returned')
      if (!writing && (report.writes || report.state !== 'submitted')) return []
      return [
        {
          kind: writing ? 'write-report' : 'approve-report',
          subject: report.organisationName,
          from: report.organisationName,
          dueOn: due,
          href: report.reportId ? `/lam-viec/bao-cao/${report.reportId}` : `/lam-viec/bao-cao?ky=${period.code}`,
          standing: report.standing,
        },
      ]
    }),
    ...consolidations.map(
      ({ id, name }): Waiting => ({
        kind: 'consolidate',
        subject: name,
        from: name,
        dueOn: period.consolidationDueOn,
        href: `/lam-viec/tong-hop/${id}/${period.code}`,
        standing: undefined,
      }),
    ),
    ...tasks.map(
      ({ task, href }): Waiting => ({
        kind: 'task',
        subject: task.title,
        from: task.leadName,
        dueOn: task.dueOn,
        href,
        standing: undefined,
      }),
    ),
    ...articles.map(
      (article): Waiting => ({
        kind: 'article',
        subject: article.title,
        from: '',
        dueOn: undefined,
        href: article.href,
        standing: undefined,
      }),
    ),
  ]
  return waiting.sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}

/** The bodies the actor consolidates for whose report of the period is not signed. */
async function listConsolidations(db: ReadDb, actor: Actor, period: Period): Promise<{ id: string; name: string }[]> {
  const ids = actor.roles.filter(({ role }) => role === 'consolidator').map(({ organisationId }) => organisationId)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('organisation_version as version')
    .leftJoin('report', (join) =>
      join.onRef('report.organisation_id', '=', 'version.organisation_id').on('report.period_id', '=', period.id),
    )
    .select(['version.organisation_id as id', 'version.name', 'report.state'])
    .where('version.organisation_id', 'in', ids)
    .where(sql<boolean>`version.valid @> ${period.lastDay}::date`)
    .execute()
  return rows.filter((row) => row.state !== 'approved').map(({ id, name }) => ({ id, name }))
}
