import { sql } from 'kysely'
import { numberLine } from '#features/documents/index.ts'
import type { ReportState } from '#features/reports/index.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** The document a consolidated report was signed as. */
export interface SignedAs {
  readonly snapshotId: string
  /** Its number and symbol, as others refer to it: `Số 05-BC/BDVHU`. */
  readonly label: string
  readonly issuedOn: string
  readonly signedAt: Date
}

/** The consolidated report of a body, and the document it was signed as. */
export interface OwnReport {
  readonly id: string
  readonly state: ReportState
  readonly version: number
  readonly narrative: Readonly<Record<string, string>>
  readonly values: readonly (number | null)[]
  readonly updatedAt: Date
  readonly signed: SignedAs | undefined
}

/** The newest revision of a body's consolidated report in a period; undefined until somebody opens it. */
export async function findOwnReport(
  db: ReadDb,
  organisationId: string,
  periodId: string,
  formVersionId: string,
): Promise<OwnReport | undefined> {
  const row = await db
    .selectFrom('report')
    .leftJoin('report_snapshot as snapshot', 'snapshot.report_id', 'report.id')
    .leftJoin('document_number as document', 'document.report_id', 'report.id')
    .select([
      'report.id',
      'report.state',
      'report.version',
      'report.values',
      'report.updated_at',
      sql<Record<string, string>>`report.narrative`.as('narrative'),
      'snapshot.id as snapshot_id',
      'snapshot.signed_at',
      'document.number',
      'document.symbol',
      'document.issued_on',
    ])
    .where('report.organisation_id', '=', organisationId)
    .where('report.period_id', '=', periodId)
    .where('report.form_version_id', '=', formVersionId)
    .orderBy('report.revision', 'desc')
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    state: row.state as ReportState,
    version: row.version,
    narrative: row.narrative,
    values: row.values,
    updatedAt: row.updated_at,
    signed: signedAs(row),
  }
}

interface SignedRow {
  readonly snapshot_id: string | null
  readonly signed_at: Date | null
  readonly number: number | null
  readonly symbol: string | null
  readonly issued_on: string | null
}

/** A report is signed when it has both its frozen snapshot and its number. */
function signedAs({ snapshot_id, signed_at, number, symbol, issued_on }: SignedRow): SignedAs | undefined {
  if (!(snapshot_id && signed_at && number && symbol && issued_on)) return undefined
  return { snapshotId: snapshot_id, label: numberLine(number, symbol), issuedOn: issued_on, signedAt: signed_at }
}
