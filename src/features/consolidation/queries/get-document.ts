import { type OfficialDocument, renderDocx, signingAuthority } from '#features/documents/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { composeReportDocument } from '../compose-document.ts'
import { composeFacts, signatureOf, sumFacts } from '../compose-facts.ts'
import { drawDocx } from '../draw-docx.ts'
import { collectiveOf } from '../signing/find-signer.ts'
import { getConsolidation } from './get-consolidation.ts'

/** While nobody in the body may sign, a draft leaves the place open. */
const UNKNOWN_SIGNER = { post: '…', name: '…' }

export interface ReportFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * The .docx of a consolidated report: the frozen one once it is signed (refused if it no longer has the digest it was
 * signed with), a draft from the present sums and words before.
 */
export async function getDocument(
  db: ReadDb,
  actor: Actor,
  of: { organisationId: string; periodId: string },
  now: Date,
): Promise<ReportFile> {
  const view = await getConsolidation(db, actor, of, now)
  const { report, period, sums } = view
  if (!report) refuse('not-found', 'consolidation.not-opened')
  if (report.signed) {
    return {
      fileName: `${fileName(report.signed.label)}.docx`,
      bytes: await frozenDocument(db, report.signed.snapshotId),
    }
  }
  const facts = await composeFacts(db, of.organisationId, period, view.form)
  const signer = view.signers[0]
  const collective = await collectiveOf(db, of.organisationId, localDate(now))
  const authority = signer && signingAuthority({ post: signer.postTitle, collective })
  const document = composeReportDocument({
    ...facts,
    ...sumFacts(sums, view.asked, view.missing),
    number: undefined,
    issuedOn: undefined,
    today: localDate(now),
    signer: signer ? { ...signatureOf(signer), ...(authority && { authority }) } : UNKNOWN_SIGNER,
    narrative: report.narrative,
  })
  return { fileName: `du-thao-bao-cao-${period.code}.docx`, bytes: await renderDocx(document) }
}

async function frozenDocument(db: ReadDb, snapshotId: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('report_snapshot')
    .select(['document_model', 'document_sha256'])
    .where('id', '=', snapshotId)
    .executeTakeFirstOrThrow()
  const { bytes, digest } = await drawDocx(row.document_model as unknown as OfficialDocument)
  if (!row.document_sha256?.equals(digest)) refuse('conflict', 'consolidation.digest-differs')
  return bytes
}

/** `Số 05-BC/BDVHU` as a file name: `05-BC-BDVHU`. */
function fileName(label: string): string {
  return label.replace(/^Số /, '').replaceAll('/', '-')
}
