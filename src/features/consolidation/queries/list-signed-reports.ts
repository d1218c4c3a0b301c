import { sql } from 'kysely'
import { numberLine } from '#features/documents/index.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/** A signed consolidated report, as others refer to it. */
export interface SignedReport {
  readonly snapshotId: string
  readonly reportId: string
  readonly organisationId: string
  readonly organisationName: string
  readonly periodId: string
  readonly documentLabel: string
  readonly signedAt: Date
  readonly narrative: Readonly<Record<string, string>>
}

/** Signed consolidated reports, newest first, under the names the bodies had when they signed. */
export async function listSignedReports(
  db: ReadDb | Tx,
  filter: { periodId?: string; snapshotId?: string },
): Promise<SignedReport[]> {
  let query = (db as ReadDb)
    .selectFrom('report_snapshot as snapshot')
    .innerJoin('report', 'report.id', 'snapshot.report_id')
    .innerJoin('document_number as document', 'document.report_id', 'report.id')
    .innerJoin('organisation_version as version', (join) =>
      join
        .onRef('version.organisation_id', '=', 'report.organisation_id')
        .on(sql<boolean>`version.valid @> (snapshot.signed_at at time zone 'Asia/Ho_Chi_Minh')::date`),
    )
    .select([
      'snapshot.id as snapshotId',
      'report.id as reportId',
      'report.organisation_id as organisationId',
      'version.name as organisationName',
      'report.period_id as periodId',
      'snapshot.signed_at as signedAt',
      'document.number',
      'document.symbol',
      sql<Record<string, string>>`snapshot.narrative`.as('narrative'),
    ])
  if (filter.periodId) query = query.where('report.period_id', '=', filter.periodId)
  if (filter.snapshotId) query = query.where('snapshot.id', '=', filter.snapshotId)
  const rows = await query.orderBy('snapshot.signed_at', 'desc').orderBy('snapshot.id').execute()
  return rows.map(({ number, symbol, ...row }) => ({ ...row, documentLabel: numberLine(number, symbol) }))
}
