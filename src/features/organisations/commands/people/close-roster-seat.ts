import { sql } from 'kysely'
import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { rangeOf } from '../../people/load-post.ts'
import { requireManagerOf } from '../../policy.ts'

/** Closes a seat of a composite body after its last day. */
export const closeRosterSeat = defineCommand({
  name: 'organisations.close-roster-seat',
  input: z.object({ seatId: z.uuid('input.required'), lastDay: z.iso.date('input.date') }),
  async run({ tx, actor, now, record }, { seatId, lastDay }) {
    const seat = await tx
      .selectFrom('roster_seat')
      .select(['organisation_id', 'role', sql<string>`lower(valid)::text`.as('from')])
      .select(sql<boolean>`not upper_inf(valid)`.as('closed'))
      .where('id', '=', seatId)
      .forUpdate()
      .executeTakeFirst()
    if (!seat) refuse('not-found', 'organisations.seat-not-found')
    await requireManagerOf(tx, actor, [seat.organisation_id], localDate(now))
    if (seat.closed) refuse('conflict', 'organisations.seat-closed')
    if (lastDay < seat.from) {
      refuseFields('input.invalid', [{ path: '/lastDay', code: 'organisations.ends-before-it-begins' }])
    }
    await tx
      .updateTable('roster_seat')
      .set({ valid: rangeOf({ from: seat.from, lastDay }) })
      .where('id', '=', seatId)
      .execute()
    record(seat.organisation_id, { seatId, role: seat.role, before: { lastDay: null }, after: { lastDay } })
    return { organisationId: seat.organisation_id }
  },
})
