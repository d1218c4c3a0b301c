import { sql } from 'kysely'
import type { LayoutFamily, OfficialDocument } from '#features/documents/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Tx } from '#platform/database.server.ts'

/** The series a body numbers its reports in: one per congress term or calendar year. */
interface Series {
  readonly organisationId: string
  readonly term: string
}

/** The Party numbers through a congress term (HD 36-HD/VPTW), the State through a calendar year (NĐ 30/2020, Điều 15). */
export function seriesOf(family: LayoutFamily, term: string, issuedOn: IsoDate): string {
  return family === 'party' ? term : issuedOn.slice(0, 4)
}

/** The next number of the series; drawn under a lock, so that there is no gap and no double. */
export async function drawNumber(tx: Tx, { organisationId, term }: Series): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document ${organisationId} BC ${term}`}, 0))`.execute(tx)
  const row = await tx
    .selectFrom('document_number')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('organisation_id', '=', organisationId)
    .where('document_type', '=', 'BC')
    .where('term', '=', term)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

interface Numbered {
  readonly number: number
  readonly document: OfficialDocument
  readonly issuedOn: IsoDate
  readonly reportId: string
}

/** Enters a drawn number in the body's register, with the report that bears it. */
export async function registerNumber(tx: Tx, { organisationId, term }: Series, numbered: Numbered): Promise<void> {
  const { number, document, issuedOn, reportId } = numbered
  await tx
    .insertInto('document_number')
    .values({
      organisation_id: organisationId,
      document_type: 'BC',
      term,
      number,
      symbol: document.symbol,
      issued_on: issuedOn,
      report_id: reportId,
    })
    .execute()
}
