import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lineChanges } from '../decree/line-changes.ts'
import { lockReorganisation, reorganisationAbilities } from '../load-reorganisation.ts'

/** Throws a draft away. What was applied stays, also when it was undone. */
export const discardDraft = defineCommand({
  name: 'reorganisations.discard',
  input: z.object({ id: z.uuid(), version: z.coerce.number().int() }),
  async run({ tx, actor, now, record }, { id, version }) {
    const decree = await lockReorganisation(tx, id, version)
    if (decree.state !== 'draft') refuse('conflict', 'reorganisations.not-a-draft')
    const may = await reorganisationAbilities(tx, actor, decree, localDate(now))
    if (!may.discard) refuse('forbidden', 'reorganisations.draft-denied')
    await tx.deleteFrom('reorganisation').where('id', '=', id).execute()
    record(id, { number: decree.decreeNumber, ...lineChanges(decree.lines, []) })
    return { id }
  },
})
