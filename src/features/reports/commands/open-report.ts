import { sql } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { type FormVersion, getFormVersionOn, itemsFor } from '#features/indicators/index.ts'
import { organisationPathSince } from '#features/organisations/index.ts'
import { getPeriod } from '#features/periods/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { blocOf } from '../answered.ts'
import { consolidates } from '../consolidates.ts'
import { abilities } from '../policy.ts'
import { registerFigures } from '../queries/register-figures.ts'

export const QUARTERLY_FORM = 'dan-van-quy'

/**
 * Opens an organisation's report for a period, filled in with the figures that registers keep; gives the one that exists
 * when there is one already.
 */
export const openReport = defineCommand({
  name: 'reports.open',
  input: z.object({ organisationId: z.uuid('input.required'), periodId: z.uuid('input.required') }),
  async run({ tx, actor, now, record }, { organisationId, periodId }) {
    const period = await getPeriod(tx, periodId)
    const form = await getFormVersionOn(tx, QUARTERLY_FORM, period.lastDay)
    await refuseUnlessOwed(tx, organisationId, form.formId, period.lastDay)
    const path = await organisationPathSince(tx, organisationId, period.lastDay, localDate(now))
    const sums = await consolidates(tx, organisationId, period.lastDay)
    if (!abilities(actor, { state: 'draft', path, consolidates: sums, submittedBy: undefined }).edit) {
      refuse('forbidden', 'reports.open-denied')
    }
    const id = v7()
    const inserted = await tx
      .insertInto('report')
      .values({
        id,
        form_version_id: form.id,
        organisation_id: organisationId,
        period_id: periodId,
        values: (await valuesKnown(tx, form, organisationId, period.lastDay)) as number[],
        updated_at: now,
        updated_by: actor.accountId,
      })
      .onConflict((conflict) =>
        conflict.columns(['period_id', 'form_version_id', 'organisation_id', 'revision']).doNothing(),
      )
      .returning('id')
      .executeTakeFirst()
    const reportId = inserted?.id ?? (await existingReport(tx, organisationId, periodId, form.id))
    record(reportId, { organisationId, period: period.code, existed: inserted === undefined })
    return { reportId }
  },
})

/** The values a report begins with: what registers keep, nothing else. */
async function valuesKnown(
  tx: Tx,
  form: FormVersion,
  organisationId: string,
  lastDay: string,
): Promise<(number | null)[]> {
  const items = itemsFor(form, await blocOf(tx, organisationId, lastDay))
  const registered = await registerFigures(tx, organisationId, lastDay, items)
  const values = Array<number | null>(form.slotCount).fill(null)
  for (const { indicator, slot, denominatorSlot } of items) {
    const said = registered[indicator.code]
    if (said && slot !== undefined) values[slot] = said.figure
    if (said && denominatorSlot !== undefined) values[denominatorSlot] = said.of ?? null
  }
  return values
}

async function refuseUnlessOwed(tx: Tx, organisationId: string, formId: string, day: string): Promise<void> {
  const owed = await tx
    .selectFrom('organisation_version')
    .innerJoin('form_assignment', 'form_assignment.organisation_kind', 'organisation_version.kind')
    .select('organisation_version.id')
    .where('organisation_id', '=', organisationId)
    .where('form_id', '=', formId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst()
  if (!owed) refuse('conflict', 'reports.not-owed')
}

async function existingReport(
  tx: Tx,
  organisationId: string,
  periodId: string,
  formVersionId: string,
): Promise<string> {
  const { id } = await tx
    .selectFrom('report')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('period_id', '=', periodId)
    .where('form_version_id', '=', formVersionId)
    .orderBy('revision', 'desc')
    .executeTakeFirstOrThrow()
  return id
}
