import { v7 } from 'uuid'
import * as z from 'zod'
import { administersLocality } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'

const day = z.iso.date('input.date')

/** Opens a period: what its figures cover, when reports are due, and the days of the later steps. */
export const openPeriod = defineCommand({
  name: 'periods.open',
  input: z
    .object({
      code: z.string().regex(/^\d{4}Q[1-4]$/, 'periods.code-form'),
      firstDay: day,
      lastDay: day,
      dueAt: z.coerce.date(),
      consolidationDueOn: day,
      planOn: day.optional(),
      conferenceOn: day.optional(),
    })
    .refine((period) => period.firstDay <= period.lastDay, { path: ['lastDay'], message: 'periods.order' }),
  async run({ tx, actor, now, record }, input) {
    if (!(await administersLocality(tx, actor, localDate(now)))) refuse('forbidden', 'periods.manage-denied')
    await tx
      .insertInto('period_type')
      .values({ code: 'quarter', name_vi: 'Quý', name_en: 'Quarter', window_rule: 'state' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const taken = await tx.selectFrom('period').select('id').where('code', '=', input.code).executeTakeFirst()
    if (taken) refuse('conflict', 'periods.exists', { params: { code: input.code } })
    const id = v7()
    await tx
      .insertInto('period')
      .values({
        id,
        code: input.code,
        period_type: 'quarter',
        first_day: input.firstDay,
        last_day: input.lastDay,
        due_at: input.dueAt,
        consolidation_due_on: input.consolidationDueOn,
        plan_on: input.planOn ?? null,
        conference_on: input.conferenceOn ?? null,
      })
      .execute()
    record(id, { code: input.code })
    return { id }
  },
})
