import { getReport, type ReportView } from '#features/reports/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** What the consolidating body writes itself: its own figures and the words of every section. */
export type OwnContent = Pick<
  ReportView,
  | 'items'
  | 'content'
  | 'cumulative'
  | 'lastYear'
  | 'lastYearDivided'
  | 'isInherited'
  | 'registered'
  | 'findings'
  | 'version'
  | 'updatedAt'
> & { readonly reportId: string }

export async function getOwnContent(db: ReadDb, actor: Actor, reportId: string, today: string): Promise<OwnContent> {
  const report = await getReport(db, actor, reportId, today)
  const { items, content, cumulative, lastYear, lastYearDivided, isInherited, registered, findings } = report
  const { version, updatedAt } = report
  const derived = { cumulative, lastYear, lastYearDivided, isInherited, registered, findings }
  return { reportId, items, content, ...derived, version, updatedAt }
}
