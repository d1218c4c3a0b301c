import * as z from 'zod'
import { numberLine, type OfficialDocument } from '#features/documents/index.ts'
import { holdTree } from '#features/organisations/index.ts'
import { getPeriod } from '#features/periods/index.ts'
import {
  changesInput,
  contentHash,
  findObstacles,
  lockReport,
  reportAbilities,
  takeStep,
  writeContent,
} from '#features/reports/index.ts'
import { rollUpBatch } from '#features/rollups/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { composeFacts } from '../compose-facts.ts'
import { composeSigned } from '../signing/compose-signed.ts'
import { registerNumber } from '../signing/draw-number.ts'
import { findSigner } from '../signing/find-signer.ts'
import { freezeSnapshot } from '../signing/freeze-snapshot.ts'
import { refuseDefects } from '../signing/refuse-defects.ts'

/**
 * Signs a consolidated report: sums brought up to date, the missing listed by name, a number drawn, the document and
 * what it was summed from frozen. Later reports change the live sums, never this.
 */
export const signConsolidation = defineCommand({
  name: 'consolidation.sign',
  confirm: 'fresh-sign-in',
  input: z.object({
    reportId: z.uuid(),
    version: z.coerce.number().int(),
    changes: changesInput.default({}),
    signerHoldingId: z.uuid('consolidation.signer-needed'),
  }),
  async run(scope, { reportId, version, changes, signerHoldingId }) {
    const { tx, actor, now } = scope
    // What is signed keeps the tree it was signed in: no decree may change it meanwhile.
    await holdTree(tx)
    const report = await lockReport(scope, reportId)
    if (report.state === 'approved') refuse('conflict', 'consolidation.signed-already')
    if (!reportAbilities(actor, report).sign) refuse('forbidden', 'consolidation.sign-denied')
    const { content } = await writeContent(scope, report, version, changes)
    refuseFields('reports.not-ready', await findObstacles(tx, report, content))
    const period = await getPeriod(tx, report.row.period_id)
    const issuer = await composeFacts(tx, report.row.organisation_id, period, report.form)
    const asked = { body: issuer.body, holdingId: signerHoldingId, day: localDate(now) }
    const signer = await findSigner(tx, actor, asked)
    scope.confirm()
    const step = await takeStep(scope, report, 'sign', {
      contentHash: contentHash(content),
      set: {
        submitted_at: now,
        submitted_by: actor.accountId,
        submitted_for: actor.onBehalfOf?.accountId ?? null,
        approved_at: now,
        approved_by: actor.accountId,
      },
    })
    // The step counted this report; now every sum up to this body covers it and all that was approved before.
    while ((await rollUpBatch(tx)) > 0);
    const signing = { report, content, period, issuer, signer }
    const composed = await composeSigned(scope, signing)
    refuseDefects(composed.document)
    const series = { organisationId: report.row.organisation_id, term: composed.term }
    await registerNumber(tx, series, { ...composed, reportId })
    const snapshotId = await freezeSnapshot(scope, signing, composed)
    scope.record(report.id, inWords(composed.document))
    return { ...step, snapshotId, number: composed.number }
  },
})

/** What the audit says of a document: its number, and what stands under it from the outermost line of authority to the name. */
function inWords({ number, symbol, signature: { authority = [], post, name } }: OfficialDocument) {
  return { number: numberLine(number, symbol), signature: [...[authority].flat(), post, name] }
}
