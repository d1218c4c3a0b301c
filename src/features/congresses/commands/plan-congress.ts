import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuseFields } from '#platform/problem.ts'
import { requireCongressBody, requireRecorder } from '../load-congress.ts'
import { isTerm } from '../rules.ts'

const seats = z.coerce.number('input.invalid-type').int('input.invalid-type').min(1, 'congresses.seats-needed')

/** Enters a congress of a body into the register: one for each term, with the day it is planned for and the seats by the scheme. */
export const planCongress = defineCommand({
  name: 'congresses.plan',
  input: z.object({
    organisationId: z.uuid('input.required'),
    term: z.string().trim().refine(isTerm, 'congresses.not-a-term'),
    plannedOn: z.iso.date('input.date'),
    seats: seats.max(9999, 'input.too-big'),
  }),
  async run({ tx, actor, now, record }, { organisationId, term, plannedOn, seats }) {
    await requireRecorder(tx, actor, organisationId, now)
    await requireCongressBody(tx, organisationId, now)
    const id = v7()
    const inserted = await tx
      .insertInto('congress')
      .values({ id, organisation_id: organisationId, term, planned_on: plannedOn, seats })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'term']).where('cancelled_on', 'is', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst()
    if (!inserted) refuseFields('input.invalid', [{ path: '/term', code: 'congresses.term-taken' }])
    record(organisationId, { congressId: id, term, plannedOn, seats })
    return { id }
  },
})
