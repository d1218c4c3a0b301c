import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { checkDocument, type OfficialDocument, renderDocx } from '#features/documents/index.ts'
import { listHolders } from '#features/organisations/index.ts'
import { getPeriod, type Period } from '#features/periods/index.ts'
import {
  changesInput,
  contentHash,
  lockReport,
  reportAbilities,
  takeStep,
  writeContent,
} from '#features/reports/index.ts'
import { rollUpBatch } from '#features/rollups/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { composeReportDocument } from '../compose-document.ts'
import { composeFacts } from '../compose-facts.ts'
import { missingBelow, readSources } from '../queries/read-sources.ts'
import { countAsked, readSums } from '../queries/read-sums.ts'

/**
 * Signs a consolidated report: sums brought up to date, the missing listed by name, a number drawn, the document and
 * what it was summed from frozen. Later reports change the live sums, never this.
 */
export const signConsolidation = defineCommand({
  name: 'consolidation.sign',
  input: z.object({
    reportId: z.uuid(),
    version: z.coerce.number().int(),
    changes: changesInput.default({}),
    signerHoldingId: z.uuid('consolidation.signer-needed'),
  }),
  async run(scope, { reportId, version, changes, signerHoldingId }) {
    const { tx, actor, now } = scope
    const locked = await lockReport(tx, reportId)
    if (locked.state === 'approved') refuse('conflict', 'consolidation.signed-already')
    if (!reportAbilities(actor, locked).sign) refuse('forbidden', 'consolidation.sign-denied')
    const { content } = await writeContent(scope, locked, version, changes)
    const period = await getPeriod(tx, locked.row.period_id)
    const step = await takeStep(scope, locked, 'sign', {
      contentHash: contentHash(content),
      set: { submitted_at: now, submitted_by: actor.accountId, approved_at: now, approved_by: actor.accountId },
    })
    // The step counted this report; now every sum up to this body covers it and all that was approved before.
    while ((await rollUpBatch(tx)) > 0);
    const organisationId = locked.row.organisation_id
    const of = { organisationId, periodCode: period.code, form: locked.form }
    const sums = await readSums(tx, of)
    const issuedOn = localDate(now)
    const missing = missingBelow(
      await readSources(tx as unknown as ReadDb, period, locked.form.formId, now),
      organisationId,
    )
    const facts = await composeFacts(tx, organisationId, period, locked.form)
    const number = await drawNumber(tx, organisationId, facts.term)
    const document = composeReportDocument({
      ...facts,
      number,
      issuedOn,
      today: issuedOn,
      signer: await findSigner(tx, organisationId, signerHoldingId, issuedOn),
      narrative: content.narrative,
      totals: sums.approved,
      cumulative: sums.cumulative,
      counts: sums.counts,
      asked: await countAsked(tx, of, period.lastDay),
      missing: missing.map(({ name }) => name),
    })
    refuseDefects(document)
    await tx
      .insertInto('document_number')
      .values({
        organisation_id: organisationId,
        document_type: 'BC',
        term: facts.term,
        number,
        symbol: document.symbol,
        issued_on: issuedOn,
        report_id: reportId,
      })
      .execute()
    const snapshotId = v7()
    await tx
      .insertInto('report_snapshot')
      .values({
        id: snapshotId,
        report_id: reportId,
        revision: locked.row.revision,
        tree_version_id: await treeVersion(tx, period),
        form_version_id: locked.form.id,
        values: content.values as number[],
        total_values: sums.approved as number[],
        narrative: JSON.stringify(content.narrative),
        children_hashes: JSON.stringify(await childrenHashes(tx, organisationId, period, locked.form.id)),
        missing: JSON.stringify(missing.map(({ organisationId: id, name, standing }) => ({ id, name, standing }))),
        document_model: JSON.stringify(document),
        document_sha256: createHash('sha256')
          .update(await renderDocx(document))
          .digest(),
        signed_at: now,
        signed_by: actor.accountId,
      })
      .execute()
    return { ...step, snapshotId, number }
  },
})

/** The next number of the body's reports in the term; drawn under a lock, so that there is no gap and no double. */
async function drawNumber(tx: Tx, organisationId: string, term: string): Promise<number> {
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

async function findSigner(tx: Tx, organisationId: string, holdingId: string, day: string) {
  const holders = await listHolders(tx as unknown as ReadDb, day, organisationId)
  const holder = holders.find((one) => one.holdingId === holdingId && one.organisationId === organisationId)
  if (!holder) {
    return refuse('invalid', 'input.invalid', {
      fields: [{ path: '/signerHoldingId', code: 'consolidation.signer-not-here' }],
    })
  }
  return { post: holder.postTitle.toLocaleUpperCase('vi'), name: holder.personName }
}

/** What the document's own rules refuse is refused here, before anything is frozen. */
function refuseDefects(document: OfficialDocument): void {
  refuseFields(
    'consolidation.document-defects',
    checkDocument(document).map(({ path, code }) => ({
      path: `/${path}`,
      code: code === 'secrecy-mark' ? 'consolidation.secrecy-mark' : 'consolidation.document-defect',
      params: { place: path, defect: code },
    })),
  )
}

async function treeVersion(tx: Tx, period: Period): Promise<string | null> {
  const row = await tx
    .selectFrom('tree_version')
    .select('id')
    .where('axis', '=', 'territory')
    .where(sql<boolean>`valid @> ${period.lastDay}::date`)
    .executeTakeFirst()
  return row?.id ?? null
}

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
