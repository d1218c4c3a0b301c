import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import * as z from 'zod'
import { canonicalJson } from '#platform/audit.ts'
import type { Scope } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { applyChanges, type Change, type FieldKey, type ReportContent, readField } from './content.ts'
import type { LockedReport } from './load-report.ts'

/** Changed places of a report by field key (see `content.ts`), each with what the writer saw there before. */
export const changesInput = z.record(z.string().max(80), z.object({ value: z.string(), base: z.string().optional() }))

export type Changes = z.output<typeof changesInput>

/** A place two people changed: what I typed, and what stands there now. */
export interface Conflict {
  readonly key: FieldKey
  readonly mine: string
  readonly theirs: string
}

/**
 * Puts changes into a locked report. When somebody else saved in between, changes of other places still go in; for the
 * same places nothing is written and both values come back (412). Returns the new content and version.
 */
export async function writeContent(
  { tx, actor, now }: Pick<Scope, 'tx' | 'actor' | 'now'>,
  report: LockedReport,
  version: number,
  changes: Changes,
): Promise<{ content: ReportContent; version: number }> {
  const mine = Object.fromEntries(Object.entries(changes).filter(([, { value, base }]) => value !== base))
  if (version !== report.version) await refuseConflicts(tx, report, mine)
  const { content, problems } = applyChanges(report.form, report.content, mine)
  if (problems.length > 0) refuse('invalid', 'input.invalid', { fields: problems })
  if (Object.keys(mine).length === 0) return { content: report.content, version: report.version }
  await tx
    .updateTable('report')
    .set({
      values: content.values as number[],
      notes: JSON.stringify(content.notes),
      narrative: JSON.stringify(content.narrative),
      version: report.version + 1,
      updated_at: now,
      updated_by: actor.accountId,
    })
    .where('id', '=', report.id)
    .execute()
  if (Object.keys(mine).some((key) => key.startsWith('p.'))) await writeParts(tx, report, content)
  return { content, version: report.version + 1 }
}

async function refuseConflicts(tx: Tx, report: LockedReport, mine: Readonly<Record<string, Change>>): Promise<void> {
  const conflicts: Conflict[] = []
  for (const [key, { value, base }] of Object.entries(mine)) {
    const theirs = readField(report.form, report.content, key) ?? ''
    if (theirs !== base && theirs !== value) conflicts.push({ key, mine: value, theirs })
  }
  if (conflicts.length === 0) return
  const by = await tx
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(sql<string>`coalesce(person.full_name, account.name)`.as('name'))
    .where('account.id', '=', report.row.updated_by)
    .executeTakeFirst()
  const context = { conflicts, by: by?.name ?? '', at: report.row.updated_at.toISOString(), version: report.version }
  refuse('stale', 'version.stale', {
    context,
    fields: conflicts.map(({ key }) => ({ path: `/changes/${key}`, code: 'version.stale' })),
  })
}

async function writeParts(tx: Tx, report: LockedReport, content: ReportContent): Promise<void> {
  await tx.deleteFrom('report_part').where('report_id', '=', report.id).execute()
  const idOf = new Map(report.form.items.map(({ indicator }) => [indicator.code, indicator.id]))
  const rows = Object.entries(content.parts).flatMap(([code, parts]) =>
    Object.entries(parts).map(([part, value]) => ({
      report_id: report.id,
      indicator_id: idOf.get(code) ?? '',
      part,
      value,
    })),
  )
  if (rows.length > 0) await tx.insertInto('report_part').values(rows).execute()
}

/** SHA-256 over everything a report says; what approval and the sums above it refer to. */
export function contentHash(content: ReportContent): Buffer {
  return createHash('sha256').update(canonicalJson(content)).digest()
}
