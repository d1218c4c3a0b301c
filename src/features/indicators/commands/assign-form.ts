import * as z from 'zod'
import { administersLocality } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'

/**
 * Lets further kinds of organisation owe a form. Refuses a kind that any organisation ever was of: what was owed in the past does not
 * change.
 */
export const assignForm = defineCommand({
  name: 'indicators.assign-form',
  input: z.object({ formId: z.uuid(), kinds: z.array(z.string()).min(1, 'input.required') }),
  async run({ tx, actor, now, record }, { formId, kinds }) {
    if (!(await administersLocality(tx, actor, localDate(now)))) refuse('forbidden', 'indicators.manage-denied')
    const used = await tx
      .selectFrom('organisation_version')
      .select('kind')
      .distinct()
      .where('kind', 'in', kinds)
      .execute()
    const inUse = new Set(used.map(({ kind }) => kind))
    refuseFields(
      'input.invalid',
      kinds.flatMap((kind, at) => (inUse.has(kind) ? [{ path: `/kinds/${at}`, code: 'indicators.kind-in-use' }] : [])),
    )
    await tx
      .insertInto('form_assignment')
      .values(kinds.map((kind) => ({ form_id: formId, organisation_kind: kind })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    record(formId, { kinds })
    return { formId }
  },
})
