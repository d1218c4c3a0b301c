import { v7 } from 'uuid'
import * as z from 'zod'
import { organisationPath } from '#features/organisations/index.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { conferenceFields } from '../conference-input.ts'
import { mayHold } from '../policy.ts'
import { checkConference, writeParticipants } from '../write-conference.ts'

/** Sets up a conference of an organisation for a period; the chair's name and title of that day are copied into it. */
export const createConference = defineCommand({
  name: 'conferences.create',
  input: conferenceFields.extend({ organisationId: z.uuid('conferences.organisation-needed') }),
  async run({ tx, actor, now, record }, { organisationId, ...fields }) {
    const path = await organisationPath(tx, organisationId, fields.heldOn)
    if (!mayHold(actor, path)) refuse('forbidden', 'conferences.secretary-only')
    const { columns, attendance } = await checkConference(tx, organisationId, fields)
    const id = v7()
    await tx
      .insertInto('conference')
      .values({ id, organisation_id: organisationId, ...columns, created_by: actor.accountId, created_at: now })
      .execute()
    await writeParticipants(tx, id, fields, attendance)
    record(id, { title: columns.title, heldOn: fields.heldOn, chair: columns.chair_name })
    return { id }
  },
})
