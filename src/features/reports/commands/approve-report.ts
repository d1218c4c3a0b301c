import { v7 } from 'uuid'
import * as z from 'zod'
import { holdTree } from '#features/organisations/index.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockReport } from '../load-report.ts'
import { abilities } from '../policy.ts'
import { takeStep } from '../transition.ts'
import { contentHash } from '../write-content.ts'

/** Approves a unit's report as the approver sees it: its figures and words are frozen from here on. */
export const approveReport = defineCommand({
  name: 'reports.approve',
  confirm: 'fresh-sign-in',
  input: z.object({ reportId: z.uuid(), version: z.coerce.number().int() }),
  async run(scope, { reportId, version }) {
    // Whether a decree may still take effect before the period's last day depends on what is approved.
    await holdTree(scope.tx)
    const report = await lockReport(scope, reportId)
    if (report.state !== 'submitted') refuse('conflict', 'reports.wrong-state')
    if (!abilities(scope.actor, report).approve) refuse('forbidden', 'reports.judge-denied')
    if (report.version !== version) refuse('stale', 'reports.changed-meanwhile')
    await scope.tx
      .insertInto('report_snapshot')
      .values({
        id: v7(),
        report_id: reportId,
        revision: report.row.revision,
        form_version_id: report.row.form_version_id,
        values: report.row.values,
        narrative: JSON.stringify(report.content.narrative),
        parts: JSON.stringify(report.content.parts),
        notes: JSON.stringify(report.content.notes),
        signed_at: scope.now,
        signed_by: scope.actor.accountId,
      })
      .execute()
    return takeStep(scope, report, 'approve', {
      contentHash: contentHash(report.content),
      set: { approved_at: scope.now, approved_by: scope.actor.accountId },
    })
  },
})
