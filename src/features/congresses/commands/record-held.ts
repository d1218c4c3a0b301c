import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { type FieldProblem, refuseFields } from '#platform/problem.ts'
import { afterItsEnd, lockCongress } from '../load-congress.ts'
import { addsUp } from '../rules.ts'

const persons = z.coerce.number('input.invalid-type').int('input.invalid-type').min(0, 'input.too-small')

/** Records when a congress was held, the seats by the scheme and how many it filled; again, to correct it. */
export const recordHeld = defineCommand({
  name: 'congresses.record-held',
  input: z.object({
    congressId: z.uuid('input.required'),
    version: z.coerce.number().int(),
    heldFrom: z.iso.date('input.date'),
    heldUntil: z.iso.date('input.date'),
    seats: persons.min(1, 'congresses.seats-needed').max(9999, 'input.too-big'),
    elected: persons,
  }),
  async run({ tx, actor, now, record }, { congressId, version, heldFrom, heldUntil, seats, elected }) {
    const { added, left, firstChange, ...before } = await lockCongress(tx, actor, congressId, version, now)
    const problems: FieldProblem[] = []
    if (heldUntil < heldFrom) problems.push({ path: '/heldUntil', code: 'congresses.ends-before-it-begins' })
    if (heldUntil > localDate(now)) problems.push({ path: '/heldUntil', code: 'congresses.not-yet' })
    if (firstChange !== null && firstChange < heldUntil) {
      problems.push({ path: '/heldUntil', code: 'congresses.changed-before' })
    }
    if (elected > seats || !addsUp({ seats, elected, added, left })) {
      problems.push({ path: '/elected', code: 'congresses.more-than-seats' })
    }
    const ended = { field: '/heldUntil', day: heldUntil, now }
    problems.push(...(await afterItsEnd(tx, before.organisation_id, ended)))
    refuseFields('input.invalid', problems)
    const row = { held_from: heldFrom, held_until: heldUntil, seats, elected, version: version + 1 }
    await tx.updateTable('congress').set(row).where('id', '=', congressId).execute()
    record(before.organisation_id, {
      congressId,
      term: before.term,
      before: { heldUntil: before.held_until, seats: before.seats, elected: before.elected ?? null },
      after: { heldUntil, seats, elected },
    })
    return { version: row.version }
  },
})
