import type { ArticleLine } from '#features/articles/index.ts'
import type { Period } from '#features/periods/index.ts'
import type { OwnReport, Standing } from '#features/reports/index.ts'
import type { WaitingTask } from '#features/tasks/index.ts'
import { localDate } from '#kernel/date.ts'

/** One thing that waits for this person, with the page that does it. */
export interface Waiting {
  readonly kind: 'write-report' | 'approve-report' | 'consolidate' | 'task' | 'article'
  readonly subject: string
  readonly from: string
  readonly dueOn: string | undefined
  readonly href: string
  readonly standing: Standing | undefined
}

/** A report waits for its writer until it is handed in, then for its approver; otherwise for nobody. */
export function waitingReport(report: OwnReport, period: Period): Waiting[] {
  const { reportId, organisationName, state, standing } = report
  const writing = report.writes && (state === undefined || state === 'draft' || state === 'returned')
  const judging = !report.writes && state === 'submitted'
  if (!writing && !judging) return []
  return [
    {
      kind: writing ? 'write-report' : 'approve-report',
      subject: organisationName,
      from: organisationName,
      dueOn: localDate(period.dueAt),
      href: reportId ? `/lam-viec/bao-cao/${reportId}` : `/lam-viec/bao-cao?ky=${period.code}`,
      standing,
    },
  ]
}

/** A body whose consolidated report of the period is not signed yet. */
export function waitingConsolidation({ id, name }: { id: string; name: string }, period: Period): Waiting {
  return {
    kind: 'consolidate',
    subject: name,
    from: name,
    dueOn: period.consolidationDueOn,
    href: `/lam-viec/tong-hop/${id}/${period.code}`,
    standing: undefined,
  }
}

/** A task that has come to this person's step. */
export function waitingTask({ task, href }: WaitingTask): Waiting {
  return { kind: 'task', subject: task.title, from: task.leadName, dueOn: task.dueOn, href, standing: undefined }
}

/** An article that awaits this person's decision. */
export function waitingArticle({ title, href }: ArticleLine): Waiting {
  return { kind: 'article', subject: title, from: '', dueOn: undefined, href, standing: undefined }
}

/** Nearest deadline first, things without one last; among equals the order they came in. */
export function byDeadline(waiting: readonly Waiting[]): Waiting[] {
  return [...waiting].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}
