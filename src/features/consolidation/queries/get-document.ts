import { renderDocx } from '#features/documents/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { composeReportDocument } from '../compose-document.ts'
import { composeFacts, sumFacts } from '../compose-facts.ts'
import { signatureOf } from '../signing/find-signer.ts'
import { getConsolidation } from './get-consolidation.ts'
import { findSignedDocument } from './get-signed-document.ts'

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
  const frozen = await findSignedDocument(db, actor, of, now)
  if (frozen) return { fileName: `${fileName(frozen.signed.label)}.docx`, bytes: frozen.bytes }
  const view = await getConsolidation(db, actor, of, now)
  const { report, period, sums } = view
  if (!report) refuse('not-found', 'consolidation.not-opened')
  const { facts, body } = await composeFacts(db, of.organisationId, period, view.form)
  const day = localDate(now)
  const { signers: holders } = view
  const [holder] = holders
  const document = composeReportDocument({
    ...facts,
    ...sumFacts(sums, view.asked, view.missing),
    number: undefined,
    issuedOn: undefined,
    today: day,
    signer: holder ? await signatureOf(db, { body, holders, holder, day }) : UNKNOWN_SIGNER,
    narrative: report.narrative,
  })
  return { fileName: `du-thao-bao-cao-${period.code}.docx`, bytes: await renderDocx(document) }
}

/** `Số 05-BC/BDVHU` as a file name: `05-BC-BDVHU`. */
function fileName(label: string): string {
  return label.replace(/^Số:? /, '').replaceAll('/', '-')
}
