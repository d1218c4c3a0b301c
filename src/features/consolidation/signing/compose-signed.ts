import type { OfficialDocument, Signature } from '#features/documents/index.ts'
import type { Period } from '#features/periods/index.ts'
import type { LockedReport } from '#features/reports/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import type { Scope } from '#platform/command.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { composeReportDocument } from '../compose-document.ts'
import { type Issuer, sumFacts } from '../compose-facts.ts'
import { missingBelow, readSources, type SourceStanding } from '../queries/read-sources.ts'
import { countAsked, readSums, type Sums } from '../queries/read-sums.ts'
import { drawNumber, seriesOf } from './draw-number.ts'

/** A report at the moment it is signed, its last changes written and its step taken. */
export interface Signing {
  readonly report: LockedReport
  readonly content: LockedReport['content']
  readonly period: Period
  readonly issuer: Issuer
  /** Whose name is printed under it. */
  readonly signer: Signature
}

/** The document to be signed, with what it was composed of. */
export interface Composed {
  readonly document: OfficialDocument
  readonly number: number
  readonly term: string
  readonly issuedOn: IsoDate
  readonly sums: Sums
  /** The bodies without an approved report, whom the document names. */
  readonly missing: readonly SourceStanding[]
}

/** Composes the document from the sums as they now stand, under the number drawn for it and its signer's name. */
export async function composeSigned({ tx, now }: Scope, signing: Signing): Promise<Composed> {
  const { report, content, period, issuer, signer } = signing
  const organisationId = report.row.organisation_id
  const of = { organisationId, periodCode: period.code, form: report.form }
  const sums = await readSums(tx, of)
  const issuedOn = localDate(now)
  const sources = await readSources(tx as unknown as ReadDb, period, report.form.formId, now)
  const missing = missingBelow(sources, organisationId)
  const { facts, body } = issuer
  const term = seriesOf(body.family, issuer.term, issuedOn)
  const number = await drawNumber(tx, { organisationId, term })
  const document = composeReportDocument({
    ...facts,
    ...sumFacts(sums, await countAsked(tx, of, period.lastDay), missing),
    number,
    issuedOn,
    today: issuedOn,
    signer,
    narrative: content.narrative,
  })
  return { document, number, term, issuedOn, sums, missing }
}
