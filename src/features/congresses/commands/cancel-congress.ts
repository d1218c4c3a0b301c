import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockCongress } from '../load-congress.ts'

/** A planned congress that will not be held: it stays in the register with the reason, and its term is free again. */
export const cancelCongress = defineCommand({
  name: 'congresses.cancel',
  input: z.object({
    congressId: z.uuid('input.required'),
    version: z.coerce.number().int(),
    reason: z.string().trim().normalize().min(1, 'input.required').max(500, 'input.too-long'),
  }),
  async run({ tx, actor, now, record }, { congressId, version, reason }) {
    const congress = await lockCongress(tx, actor, congressId, version, now)
    if (congress.held_until !== null) refuse('conflict', 'congresses.held-already')
    const row = { cancelled_on: localDate(now), cancel_reason: reason, version: version + 1 }
    await tx.updateTable('congress').set(row).where('id', '=', congressId).execute()
    record(congress.organisation_id, { congressId, term: congress.term, plannedOn: congress.planned_on, reason })
    return { version: row.version }
  },
})
