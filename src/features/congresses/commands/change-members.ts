import { v7 } from 'uuid'
import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { type FieldProblem, refuse, refuseFields } from '#platform/problem.ts'
import { afterItsEnd, lockCongress } from '../load-congress.ts'
import { addsUp, CHANGE_KINDS } from '../rules.ts'

/** Records that after a congress seats were filled, or left, by a decision. */
export const changeMembers = defineCommand({
  name: 'congresses.change-members',
  input: z.object({
    congressId: z.uuid('input.required'),
    version: z.coerce.number().int(),
    kind: z.enum(CHANGE_KINDS, 'input.required'),
    count: z.coerce.number('input.invalid-type').int('input.invalid-type').min(1, 'input.too-small'),
    changedOn: z.iso.date('input.date'),
    decisionNumber: z.string().trim().normalize().min(1, 'input.required').max(60, 'input.too-long'),
  }),
  async run({ tx, actor, now, record }, { congressId, version, kind, count, changedOn, decisionNumber }) {
    const congress = await lockCongress(tx, actor, congressId, version, now)
    if (congress.held_until === null) refuse('conflict', 'congresses.not-held')
    const problems: FieldProblem[] = []
    if (changedOn < congress.held_until) problems.push({ path: '/changedOn', code: 'congresses.before-congress' })
    if (changedOn > localDate(now)) problems.push({ path: '/changedOn', code: 'congresses.not-yet' })
    const { seats, elected, added, left } = congress
    const after = kind === 'left' ? { added, left: left + count } : { added: added + count, left }
    if (!addsUp({ seats, elected, ...after })) {
      problems.push({
        path: '/count',
        code: kind === 'left' ? 'congresses.fewer-than-none' : 'congresses.no-such-seats',
      })
    }
    const ended = { field: '/changedOn', day: changedOn, now }
    problems.push(...(await afterItsEnd(tx, congress.organisation_id, ended)))
    refuseFields('input.invalid', problems)
    const change = { kind, count, changed_on: changedOn, decision_number: decisionNumber }
    await tx
      .insertInto('congress_change')
      .values({ id: v7(), congress_id: congressId, ...change })
      .execute()
    await tx
      .updateTable('congress')
      .set({ version: version + 1 })
      .where('id', '=', congressId)
      .execute()
    record(congress.organisation_id, { congressId, term: congress.term, kind, count, changedOn, decisionNumber })
    return { version: version + 1 }
  },
})
