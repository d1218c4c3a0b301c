import { markDirty } from '#features/rollups/index.ts'
import type { Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import type { LockedReport } from './load-report.ts'
import { next, type ReportAction, type ReportState } from './rules.ts'

interface TransitionFacts {
  readonly reason?: string | undefined
  readonly contentHash?: Buffer | undefined
  /** Columns of the report that the action itself sets. */
  readonly set?: {
    readonly submitted_at?: Date
    readonly submitted_by?: string
    readonly submitted_for?: string | null
    readonly approved_at?: Date
    readonly approved_by?: string
  }
}

/** Takes a locked report one step on: state, appended event, sums marked out of date, audit. */
export async function takeStep(
  { tx, actor, now, record }: Scope,
  report: LockedReport,
  action: ReportAction,
  { reason, contentHash, set = {} }: TransitionFacts = {},
): Promise<{ reportId: string; state: ReportState; version: number }> {
  const state = next(report.state, action) ?? refuse('conflict', 'reports.wrong-state')
  const { version } = await tx
    .updateTable('report')
    .set((eb) => ({ state, version: eb('version', '+', 1), ...set, ...(contentHash && { content_hash: contentHash }) }))
    .where('id', '=', report.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('report_event')
    .values({
      report_id: report.id,
      at: now,
      account_id: actor.accountId,
      on_behalf_of: actor.onBehalfOf?.accountId ?? null,
      action,
      from_state: report.state,
      to_state: state,
      reason: reason ?? null,
      content_hash: contentHash ?? report.row.content_hash,
    })
    .execute()
  await markDirty(tx, report.row)
  record(report.id, { from: report.state, to: state, ...(reason && { reason }) })
  return { reportId: report.id, state, version }
}
