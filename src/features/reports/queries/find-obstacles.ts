import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { answeredItems } from '../answered.ts'
import { checkFigures, obstacles, writtenFigures } from '../check-figures.ts'
import type { ReportContent } from '../content.ts'
import type { LockedReport } from '../load-report.ts'
import { previousValues } from './previous-values.ts'

/** What stands in the way of handing a report in with this content: one problem for each figure, beside its field. */
export async function findObstacles(
  db: ReadDb | Tx,
  report: LockedReport,
  content: ReportContent,
): Promise<FieldProblem[]> {
  const [previous, items] = await Promise.all([
    previousValues(db, report.row, report.period.code),
    answeredItems(db, report),
  ])
  return obstacles(checkFigures(report.form, items, content, previous), content).map((finding) => ({
    path: `/changes/${finding.severity === 'explain' ? 'n' : 'f'}.${finding.indicator}`,
    code: finding.code,
    params: writtenFigures(finding.figures),
  }))
}
