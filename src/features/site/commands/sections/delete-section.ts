import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { requireManager } from '../../queries/require-manager.ts'

const FOREIGN_KEY = '23503'

/** Removes a section nothing was ever written for. Refuses `conflict` while an article, of any state, or the menu names it. */
export const deleteSection = defineCommand({
  name: 'site.delete-section',
  input: z.object(seen),
  async run(scope, { id, version }) {
    const { tx, record } = scope
    await requireManager(scope)
    await lockKept(tx, 'section', { id, version })
    await tx
      .deleteFrom('section')
      .where('id', '=', id)
      .execute()
      .catch((error: unknown) => {
        if ((error as { code?: unknown }).code === FOREIGN_KEY) refuse('conflict', 'site.section-in-use')
        throw error
      })
    record(id)
  },
})
