import * as z from 'zod'
import { organisationPathSince } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { differences } from '#platform/audit.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { conferenceFields } from '../conference-input.ts'
import { lockConference } from '../load-conference.ts'
import { mayHold } from '../policy.ts'
import { checkConference, writeParticipants } from '../write-conference.ts'

/** Changes what is said of a conference; the organisation that holds it stays. */
export const editConference = defineCommand({
  name: 'conferences.edit',
  input: conferenceFields.extend({ conferenceId: z.uuid(), version: z.coerce.number().int() }),
  async run(scope, { conferenceId, version, ...fields }) {
    const { tx, actor, now, record } = scope
    const before = await lockConference(scope, conferenceId)
    if (before.version !== version) {
      const { title, held_on: heldOn, place, chair_name: chairName } = before
      refuse('stale', 'version.stale', { context: { version: before.version, title, heldOn, place, chairName } })
    }
    const path = await organisationPathSince(tx, before.organisation_id, fields.heldOn, localDate(now))
    if (!mayHold(actor, path)) refuse('forbidden', 'conferences.secretary-only')
    const same = before.held_on === fields.heldOn && before.chair_holding_id === fields.chairHoldingId
    const { columns, attendance } = await checkConference(tx, before.organisation_id, fields, same ? before : undefined)
    await tx
      .updateTable('conference')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', conferenceId)
      .execute()
    await writeParticipants(tx, conferenceId, fields, attendance)
    record(conferenceId, { title: columns.title, ...differences(before, columns) })
    return { version: version + 1 }
  },
})
