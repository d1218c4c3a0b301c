import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { lockReport } from '../load-report.ts'
import { abilities } from '../policy.ts'
import { findObstacles } from '../queries/find-obstacles.ts'
import { takeStep } from '../transition.ts'
import { changesInput, contentHash, writeContent } from '../write-content.ts'

/** Saves what is still unsaved and hands the report to the approver. Refuses while a figure is wrong or unexplained. */
export const submitReport = defineCommand({
  name: 'reports.submit',
  input: z.object({ reportId: z.uuid(), version: z.coerce.number().int(), changes: changesInput.default({}) }),
  async run(scope, { reportId, version, changes }) {
    const report = await lockReport(scope, reportId)
    if (report.state === 'submitted' || report.state === 'approved') refuse('conflict', 'reports.already-submitted')
    if (!abilities(scope.actor, report).submit) refuse('forbidden', 'reports.submit-denied')
    const { content } = await writeContent(scope, report, version, changes)
    refuseFields('reports.not-ready', await findObstacles(scope.tx, report, content))
    return takeStep(scope, report, 'submit', {
      contentHash: contentHash(content),
      set: {
        submitted_at: scope.now,
        submitted_by: scope.actor.accountId,
        submitted_for: scope.actor.onBehalfOf?.accountId ?? null,
      },
    })
  },
})
