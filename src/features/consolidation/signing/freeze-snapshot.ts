import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Period } from '#features/periods/index.ts'
import type { Scope } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { drawDocx } from '../draw-docx.ts'
import type { Composed, Signing } from './compose-signed.ts'

/**
 * Writes down, once and for all, what was signed: the body's own figures and words, the totals, who was missing, what
 * they were summed from and the document with its digest. Gives the snapshot's id.
 */
export async function freezeSnapshot({ tx, actor, now }: Scope, signing: Signing, composed: Composed): Promise<string> {
  const { report, content, period } = signing
  const { document, sums, missing } = composed
  const id = v7()
  await tx
    .insertInto('report_snapshot')
    .values({
      id,
      report_id: report.id,
      revision: report.row.revision,
      tree_version_id: await treeVersion(tx, period),
      form_version_id: report.form.id,
      values: content.values as number[],
      total_values: sums.approved as number[],
      narrative: JSON.stringify(content.narrative),
      parts: JSON.stringify(content.parts),
      notes: JSON.stringify(content.notes),
      children_hashes: JSON.stringify(await childrenHashes(tx, report.row.organisation_id, period, report.form.id)),
      missing: JSON.stringify(
        missing.map(({ organisationId, name, standing }) => ({ id: organisationId, name, standing })),
      ),
      document_model: JSON.stringify(document),
      document_sha256: (await drawDocx(document)).digest,
      signed_at: now,
      signed_by: actor.accountId,
    })
    .execute()
  return id
}

/** The territory tree in force on the period's last day: who reported to whom. */
async function treeVersion(tx: Tx, period: Period): Promise<string | null> {
  const row = await tx
    .selectFrom('tree_version')
    .select('id')
    .where('axis', '=', 'territory')
    .where(sql<boolean>`valid @> ${period.lastDay}::date`)
    .executeTakeFirst()
  return row?.id ?? null
}

/** What each direct child's sum was made of, by organisation. */
async function childrenHashes(tx: Tx, organisationId: string, period: Period, formVersionId: string) {
  const rows = await tx
    .selectFrom('rollup')
    .innerJoin('reporting_line as line', 'line.child_id', 'rollup.organisation_id')
    .select(['rollup.organisation_id', 'source_hash'])
    .where('line.parent_id', '=', organisationId)
    .where('line.axis', '=', 'territory')
    .where(sql<boolean>`line.valid @> ${period.lastDay}::date`)
    .where('rollup.axis', '=', 'territory')
    .where('rollup.period_id', '=', period.id)
    .where('rollup.form_version_id', '=', formVersionId)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.organisation_id, row.source_hash.toString('hex')]))
}
