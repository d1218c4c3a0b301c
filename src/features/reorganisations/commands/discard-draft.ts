import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockReorganisation } from '../load-reorganisation.ts'
import { mayCompose } from '../policy.ts'

/** Throws a draft away. What was applied stays, also when it was undone. */
export const discardDraft = defineCommand({
  name: 'reorganisations.discard',
  input: z.object({ id: z.uuid(), version: z.coerce.number().int() }),
  async run({ tx, actor, record }, { id, version }) {
    if (!mayCompose(actor)) refuse('forbidden', 'reorganisations.denied')
    const { state, decreeNumber, lines } = await lockReorganisation(tx, id, version)
    if (state !== 'draft') refuse('conflict', 'reorganisations.not-a-draft')
    await tx.deleteFrom('reorganisation').where('id', '=', id).execute()
    record(id, { number: decreeNumber, lines: lines.length })
    return { id }
  },
})
