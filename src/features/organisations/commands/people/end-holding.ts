import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { lockHolding, rangeOf } from '../../people/load-post.ts'
import { END_REASONS } from '../../people/modes.ts'
import { requireManagerOf } from '../../policy.ts'

/** Ends a holding after its last day, sooner than a decree would, with a reason of the list; the post stays, vacant. */
export const endHolding = defineCommand({
  name: 'organisations.end-holding',
  input: z.object({
    holdingId: z.uuid('input.required'),
    lastDay: z.iso.date('input.date'),
    reason: z.enum(END_REASONS, 'input.required'),
  }),
  async run({ tx, actor, now, record }, { holdingId, lastDay, reason }) {
    const holding = await lockHolding(tx, holdingId)
    await requireManagerOf(tx, actor, [holding.post.organisationId], localDate(now))
    const { endsWithBody, lastDay: bodyEnds = '' } = holding.post
    const endsSooner = endsWithBody && holding.lastDay === bodyEnds && lastDay < bodyEnds
    if (holding.lastDay !== undefined && !endsSooner) refuse('conflict', 'organisations.holding-ended')
    if (lastDay < holding.from) {
      refuseFields('input.invalid', [{ path: '/lastDay', code: 'organisations.ends-before-it-begins' }])
    }
    await tx
      .updateTable('holding')
      .set({ valid: rangeOf({ from: holding.from, lastDay }), end_reason: reason })
      .where('id', '=', holdingId)
      .execute()
    record(holding.post.organisationId, {
      post: holding.post.title,
      person: holding.personName,
      before: { lastDay: holding.lastDay ?? null, reason: null },
      after: { lastDay, reason },
    })
    return { organisationId: holding.post.organisationId }
  },
})
