import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockConclusion } from '../load-conference.ts'

/** Changes places with the conclusion before or after. */
export const moveConclusion = defineCommand({
  name: 'conferences.move-conclusion',
  input: z.object({
    conclusionId: z.uuid(),
    version: z.coerce.number().int(),
    direction: z.enum(['up', 'down']),
  }),
  async run(scope, { conclusionId, version, direction }) {
    const { tx, record } = scope
    const moved = await lockConclusion(scope, conclusionId, version)
    const position = moved.position + (direction === 'up' ? -1 : 1)
    const other = await tx
      .selectFrom('conclusion')
      .select('id')
      .where('conference_id', '=', moved.conference_id)
      .where('position', '=', position)
      .executeTakeFirst()
    if (!other) refuse('conflict', 'conferences.no-place')
    const place = (id: string, at: number) =>
      tx.updateTable('conclusion').set({ position: at }).where('id', '=', id).execute()
    // No two conclusions may share a position, not even for a moment: the moved one steps aside first.
    await place(moved.id, 0)
    await place(other.id, moved.position)
    await place(moved.id, position)
    record(moved.conference_id, { conclusion: moved.id, from: moved.position, to: position })
    return { position }
  },
})
