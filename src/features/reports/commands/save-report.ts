import * as z from 'zod'
import { differences } from '#platform/audit.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { type ReportContent, readField } from '../content.ts'
import { lockReport } from '../load-report.ts'
import { abilities } from '../policy.ts'
import { changesInput, writeContent } from '../write-content.ts'

/** Saves changed places of a report: what autosave and the Save button send. */
export const saveReport = defineCommand({
  name: 'reports.save',
  input: z.object({ reportId: z.uuid(), version: z.coerce.number().int(), changes: changesInput }),
  async run(scope, { reportId, version, changes }) {
    const report = await lockReport(scope, reportId)
    if (!abilities(scope.actor, report).edit) refuse('forbidden', 'reports.edit-denied')
    const saved = await writeContent(scope, report, version, changes)
    const figures = Object.keys(changes).filter((key) => !isWords(key))
    const texts = (content: ReportContent) =>
      Object.fromEntries(figures.map((key) => [key, readField(report.form, content, key)]))
    scope.record(reportId, {
      places: Object.keys(changes),
      version: saved.version,
      ...differences(texts(report.content), texts(saved.content)),
    })
    return { reportId, version: saved.version }
  },
})

/** Words are saved every few seconds while they are written; their versions would fill the audit. */
function isWords(key: string): boolean {
  return key.startsWith('w.')
}
