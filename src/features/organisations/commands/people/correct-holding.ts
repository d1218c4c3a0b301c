import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuseFields } from '#platform/problem.ts'
import { checkHolding } from '../../people/check-holding.ts'
import { lockHolding, rangeOf } from '../../people/load-post.ts'
import { APPOINTMENT_MODES } from '../../people/modes.ts'
import { requireManagerOf } from '../../policy.ts'

/** Corrects from when to when somebody held a post, how, and the title as printed; an absent last day means it goes on. */
export const correctHolding = defineCommand({
  name: 'organisations.correct-holding',
  input: z.object({
    holdingId: z.uuid('input.required'),
    from: z.iso.date('input.date'),
    lastDay: z.iso.date('input.date').optional(),
    mode: z.enum(APPOINTMENT_MODES, 'input.required'),
    printedTitle: z.string('input.required').trim().normalize().min(1, 'input.required').max(300, 'input.too-long'),
  }),
  async run({ tx, actor, now, record }, { holdingId, printedTitle, mode, ...stretch }) {
    const { post, ...holding } = await lockHolding(tx, holdingId)
    await requireManagerOf(tx, actor, [post.organisationId], localDate(now))
    const asked = { from: stretch.from, lastDay: stretch.lastDay }
    refuseFields('input.invalid', await checkHolding(tx, post, asked, holdingId))
    await tx
      .updateTable('holding')
      .set({
        valid: rangeOf(asked),
        mode,
        printed_title: printedTitle,
        end_reason: asked.lastDay === undefined ? null : holding.reason,
      })
      .where('id', '=', holdingId)
      .execute()
    record(post.organisationId, {
      post: post.title,
      person: holding.personName,
      before: { from: holding.from, lastDay: holding.lastDay ?? null, mode: holding.mode },
      after: { from: asked.from, lastDay: asked.lastDay ?? null, mode },
    })
    return { organisationId: post.organisationId }
  },
})
