import type { OfficialDocument } from '#features/documents/index.ts'
import { getFormVersionOn } from '#features/indicators/index.ts'
import { findHeirs, getOrganisation, type Heir } from '#features/organisations/index.ts'
import { getPeriod, type Period } from '#features/periods/index.ts'
import { QUARTERLY_FORM, readPaths, reportAbilities } from '#features/reports/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { drawDocx } from '../draw-docx.ts'
import { findOwnReport, type SignedAs } from './find-own-report.ts'

/** A consolidated report as it was signed: what its superiors and whoever gets a copy read. */
export interface SignedDocument {
  /** `heir`: who goes on for it where it is no more. */
  readonly organisation: { readonly id: string; readonly name: string; readonly heir: Heir | undefined }
  readonly period: Period
  readonly signed: SignedAs
  readonly document: OfficialDocument
  /** Its .docx, the same bytes at every drawing. */
  readonly bytes: Uint8Array
  /** Whether this person reads it as a copy, and nothing else of the consolidation. */
  readonly isCopy: boolean
}

interface Of {
  readonly organisationId: string
  readonly periodId: string
}

/** The signed document of a body in a period; undefined while it is not signed, and for whoever may not read it. */
export async function findSignedDocument(
  db: ReadDb,
  actor: Actor,
  { organisationId, periodId }: Of,
  now: Date,
): Promise<SignedDocument | undefined> {
  const period = await getPeriod(db, periodId)
  const form = await getFormVersionOn(db, QUARTERLY_FORM, period.lastDay)
  const report = await findOwnReport(db, organisationId, periodId, form.id)
  if (!report?.signed) return undefined
  const paths = await readPaths(db, organisationId, period.lastDay, localDate(now))
  const facts = { state: report.state, ...paths, consolidates: true, submittedBy: undefined }
  const may = reportAbilities(actor, facts)
  if (!may.read && !may['read-copy']) return undefined
  const { name } = await getOrganisation(db, organisationId, period.lastDay)
  const heirs = await findHeirs(db, [organisationId], localDate(now))
  return {
    organisation: { id: organisationId, name, heir: heirs.get(organisationId) },
    period,
    signed: report.signed,
    ...(await readFrozen(db, report.signed.snapshotId)),
    isCopy: !may.read,
  }
}

/** The same; refuses where there is nothing to read. */
export async function getSignedDocument(db: ReadDb, actor: Actor, of: Of, now: Date): Promise<SignedDocument> {
  return (await findSignedDocument(db, actor, of, now)) ?? refuse('forbidden', 'consolidation.read-denied')
}

/** The frozen document, drawn again; refuses one that has no longer the digest it was signed with. */
async function readFrozen(db: ReadDb, snapshotId: string): Promise<Pick<SignedDocument, 'document' | 'bytes'>> {
  const row = await db
    .selectFrom('report_snapshot')
    .select(['document_model', 'document_sha256'])
    .where('id', '=', snapshotId)
    .executeTakeFirstOrThrow()
  const document = row.document_model as unknown as OfficialDocument
  const { bytes, digest } = await drawDocx(document)
  if (!row.document_sha256?.equals(digest)) refuse('conflict', 'consolidation.digest-differs')
  return { document, bytes }
}
