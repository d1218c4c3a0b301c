import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { wording } from '../conference-input.ts'
import { lockConclusion } from '../load-conference.ts'

/** Puts the words of a conclusion right; what they were stays in the audit log. */
export const editConclusion = defineCommand({
  name: 'conferences.edit-conclusion',
  input: z.object({ conclusionId: z.uuid(), version: z.coerce.number().int(), wording }),
  async run(scope, input) {
    const { tx, record } = scope
    const before = await lockConclusion(scope, input.conclusionId, input.version)
    const version = before.version + 1
    await tx.updateTable('conclusion').set({ wording: input.wording, version }).where('id', '=', before.id).execute()
    record(before.conference_id, { conclusion: before.id, from: before.wording, to: input.wording })
    return { version, position: before.position }
  },
})
