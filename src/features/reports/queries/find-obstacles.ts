import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { answeredItems } from '../answered.ts'
import { checkFigures, obstacles, writtenFigures } from '../check-figures.ts'
import type { ReportContent } from '../content.ts'
import type { LockedReport } from '../load-report.ts'
import { previousValues } from './previous-values.ts'
import { registerFigures } from './register-figures.ts'

/** What stands in the way of handing a report in with this content: one problem for each figure, beside its field. */
export async function findObstacles(
  db: ReadDb | Tx,
  report: LockedReport,
  content: ReportContent,
): Promise<FieldProblem[]> {
  const [previous, items] = await Promise.all([
    previousValues(db, report.row, report.period),
    answeredItems(db, report),
  ])
  const registered = await registerFigures(db, report.row.organisation_id, report.period.last_day, items)
  return obstacles(checkFigures(report.form, items, content, previous, registered), content).map((finding) => ({
    path: `/changes/${finding.severity === 'explain' ? 'n' : 'f'}.${finding.indicator}`,
    code: finding.code,
    params: writtenFigures(finding.figures),
  }))
}
