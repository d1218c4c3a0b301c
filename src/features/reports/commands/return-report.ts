import { sql } from 'kysely'
import * as z from 'zod'
import { defineCommand, type Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { notifyReturned } from '../jobs.ts'
import { type LockedReport, lockReport } from '../load-report.ts'
import { abilities } from '../policy.ts'
import { takeStep } from '../transition.ts'

/** Hands a submitted report back to the unit with a reason; the writer is told by mail where an address is known. */
export const returnReport = defineCommand({
  name: 'reports.return',
  input: z.object({
    reportId: z.uuid(),
    version: z.coerce.number().int(),
    reason: z.string().trim().min(1, 'reports.reason-needed').max(2000, 'input.too-long'),
  }),
  async run(scope, { reportId, version, reason }) {
    const report = await lockReport(scope, reportId)
    if (report.state !== 'submitted') refuse('conflict', 'reports.wrong-state')
    if (!abilities(scope.actor, report).return) refuse('forbidden', 'reports.judge-denied')
    if (report.version !== version) refuse('stale', 'reports.changed-meanwhile')
    const step = await takeStep(scope, report, 'return', { reason: reason.normalize('NFC') })
    await tellWriter(scope, report, reason)
    return step
  },
})

async function tellWriter(scope: Scope, report: LockedReport, reason: string): Promise<void> {
  const writer = await scope.tx
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .innerJoin('organisation_version as version', (join) =>
      join
        .on('version.organisation_id', '=', report.row.organisation_id)
        .on(sql<boolean>`version.valid @> ${report.period.last_day}::date`),
    )
    .select(['person.office_email', 'version.name'])
    .where('account.id', '=', report.submittedBy ?? '')
    .executeTakeFirst()
  if (!writer?.office_email) return
  await scope.enqueue(notifyReturned, {
    to: writer.office_email,
    organisation: writer.name,
    period: report.period.code,
    reportId: report.id,
    reason,
  })
}
