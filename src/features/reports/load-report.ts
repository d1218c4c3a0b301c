import { getFormVersion } from '#features/indicators/index.ts'
import { organisationPathSince } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Scope } from '#platform/command.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { consolidates } from './consolidates.ts'
import type { ReportContent } from './content.ts'
import type { ReportState } from './rules.ts'

/** A report locked for a command, with everything its rules and rights depend on. Refuses when there is none. */
export async function lockReport({ tx, now }: Pick<Scope, 'tx' | 'now'>, reportId: string) {
  const row = await tx.selectFrom('report').selectAll().where('id', '=', reportId).forUpdate().executeTakeFirst()
  if (!row) refuse('not-found', 'reports.not-found')
  const period = await tx.selectFrom('period').selectAll().where('id', '=', row.period_id).executeTakeFirstOrThrow()
  return {
    id: row.id,
    row,
    period,
    state: row.state as ReportState,
    version: row.version,
    form: await getFormVersion(tx, row.form_version_id),
    content: toContent(row, await readParts(tx, reportId)),
    path: await organisationPathSince(tx, row.organisation_id, period.last_day, localDate(now)),
    consolidates: await consolidates(tx, row.organisation_id, period.last_day),
    submittedBy: row.submitted_by ?? undefined,
    submittedFor: row.submitted_for ?? undefined,
  }
}

export type LockedReport = Awaited<ReturnType<typeof lockReport>>

/** The breakdowns of a report's figures, as stored. */
export async function readParts(db: ReadDb | Tx, reportId: string) {
  return (db as ReadDb)
    .selectFrom('report_part')
    .innerJoin('indicator', 'indicator.id', 'report_part.indicator_id')
    .select(['indicator.code', 'part', 'value'])
    .where('report_id', '=', reportId)
    .execute()
}

/** What a report says, from its row and its stored breakdowns. */
export function toContent(
  row: { values: (number | null)[]; notes: unknown; narrative: unknown },
  parts: readonly { code: string; part: string; value: number }[],
): ReportContent {
  const byCode: Record<string, Record<string, number>> = {}
  for (const { code, part, value } of parts) byCode[code] = { ...byCode[code], [part]: value }
  return {
    values: row.values,
    parts: byCode,
    notes: row.notes as Record<string, string>,
    narrative: row.narrative as Record<string, string>,
  }
}
