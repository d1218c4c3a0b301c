import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { wording } from '../conference-input.ts'
import { lockConference } from '../load-conference.ts'

/** Records a conclusion of the chair, in the words that were said, after those recorded before. */
export const recordConclusion = defineCommand({
  name: 'conferences.record-conclusion',
  input: z.object({ conferenceId: z.uuid(), wording }),
  async run(scope, input) {
    const { tx, record } = scope
    await lockConference(scope, input.conferenceId)
    const { last } = await tx
      .selectFrom('conclusion')
      .select((of) => of.fn.max('position').as('last'))
      .where('conference_id', '=', input.conferenceId)
      .executeTakeFirstOrThrow()
    const id = v7()
    const position = (last ?? 0) + 1
    await tx
      .insertInto('conclusion')
      .values({ id, conference_id: input.conferenceId, position, wording: input.wording })
      .execute()
    record(input.conferenceId, { conclusion: id, position, wording: input.wording })
    return { id, position }
  },
})
