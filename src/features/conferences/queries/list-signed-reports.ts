import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/** A signed report with an official number. */
export interface SignedReport {
  readonly snapshotId: string
  readonly organisationName: string
  /** `Số 127-BC/BDVHU` */
  readonly documentLabel: string
  readonly signedAt: Date
}

export interface SignedReportFilter {
  readonly periodId?: string
  readonly snapshotId?: string
}

/** Reports signed as numbered documents, the newest first, under the names the organisations had when they signed. */
export async function listSignedReports(db: ReadDb | Tx, filter: SignedReportFilter): Promise<SignedReport[]> {
  let query = (db as ReadDb)
    .selectFrom('report_snapshot as snapshot')
    .innerJoin('report', 'report.id', 'snapshot.report_id')
    .innerJoin('document_number as number', 'number.report_id', 'report.id')
    .innerJoin('organisation_version as version', (join) =>
      join
        .onRef('version.organisation_id', '=', 'report.organisation_id')
        .on(sql<boolean>`version.valid @> (snapshot.signed_at at time zone 'Asia/Ho_Chi_Minh')::date`),
    )
    .select(['snapshot.id as snapshotId', 'version.name as organisationName', 'snapshot.signed_at as signedAt'])
    .select(['number.number', 'number.symbol'])
  if (filter.periodId) query = query.where('report.period_id', '=', filter.periodId)
  if (filter.snapshotId) query = query.where('snapshot.id', '=', filter.snapshotId)
  const rows = await query.orderBy('snapshot.signed_at', 'desc').orderBy('snapshot.id').execute()
  return rows.map(({ number, symbol, ...row }) => ({
    ...row,
    documentLabel: `Số ${String(number).padStart(2, '0')}-${symbol}`,
  }))
}
