import { v7 } from 'uuid'
import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { differences } from '#platform/audit.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { decreeLine, MOST_LINES } from '../decree/line.ts'
import { lineChanges } from '../decree/line-changes.ts'
import { farDays } from '../far-days.ts'
import { lockReorganisation, type Reorganisation, reorganisationAbilities } from '../load-reorganisation.ts'
import { requireComposer } from '../policy.ts'

/** The words and lines of a decree; days may still be missing. */
export const draftInput = z.object({
  decreeNumber: z.string().trim().max(100, 'input.too-long').default(''),
  decreeDate: z.iso.date('input.date').optional(),
  effectiveOn: z.iso.date('input.date').optional(),
  summary: z.string().trim().max(500, 'input.too-long').default(''),
  lines: z.array(decreeLine).max(MOST_LINES, 'reorganisations.too-many-lines').default([]),
})

/** Keeps a decree while it is composed, also unfinished: a new one without `id`, when anything is said of it. It does nothing until it is applied. */
export const draftReorganisation = defineCommand({
  name: 'reorganisations.draft',
  input: draftInput.extend({ id: z.uuid().optional(), version: z.coerce.number().int().optional() }),
  async run({ tx, actor, now, record }, { id, version = 0, ...draft }) {
    requireComposer(actor)
    refuseFields('input.invalid', farDays(draft, localDate(now)))
    const columns = {
      decree_number: draft.decreeNumber,
      decree_date: draft.decreeDate ?? null,
      effective_on: draft.effectiveOn ?? null,
      summary: draft.summary.normalize('NFC'),
      lines: JSON.stringify(draft.lines),
    }
    if (id === undefined) {
      // Whoever only looks in leaves nothing behind.
      if (!isBegun(draft)) refuseFields('input.invalid', [{ path: '/decreeNumber', code: 'reorganisations.not-begun' }])
      const created = v7()
      await tx
        .insertInto('reorganisation')
        .values({ id: created, ...columns, created_by: actor.accountId, created_at: now })
        .execute()
      record(created, { number: draft.decreeNumber, ...lineChanges([], draft.lines) })
      return { id: created, version: 1 }
    }
    const before = await lockReorganisation(tx, id, version)
    if (before.state !== 'draft') refuse('conflict', 'reorganisations.not-a-draft')
    const may = await reorganisationAbilities(tx, actor, before, localDate(now))
    if (!may.edit) refuse('forbidden', 'reorganisations.draft-denied')
    await tx
      .updateTable('reorganisation')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, { ...headChanges(before, draft), ...lineChanges(before.lines, draft.lines) })
    return { id, version: version + 1 }
  },
})

type Head = Omit<z.output<typeof draftInput>, 'lines'>

function headChanges(before: Reorganisation, after: Head) {
  const said = ({ decreeNumber: number, decreeDate: date = '', effectiveOn = '', summary }: Head) => ({
    number,
    date,
    effectiveOn,
    summary,
  })
  return { number: after.decreeNumber, ...differences(said(before), said(after)) }
}

function isBegun({ decreeNumber, decreeDate, effectiveOn, summary, lines }: z.output<typeof draftInput>): boolean {
  return [decreeNumber, decreeDate, effectiveOn, summary].some(Boolean) || lines.length > 0
}
