import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { requireManagerOf } from '../policy.ts'

/** How a post came to be held. */
const APPOINTMENT_MODES = [
  'elected',
  'by-election',
  'appointed',
  'assigned',
  'concurrent',
  'acting',
  'in-charge',
] as const

/** Puts a person into a post of an organisation from a day on; the post is made when the organisation has none of that title. */
export const appointHolder = defineCommand({
  name: 'organisations.appoint-holder',
  input: z.object({
    organisationId: z.uuid(),
    postTitle: z.string().trim().min(1, 'input.required').max(200, 'input.too-long'),
    printedTitle: z.string().trim().max(300, 'input.too-long').optional(),
    mode: z.enum(APPOINTMENT_MODES),
    from: z.iso.date('input.date'),
    person: z.object({
      id: z.uuid().optional(),
      fullName: z.string().trim().min(1, 'input.required').max(120, 'input.too-long'),
      officePhone: z.string().trim().max(40, 'input.too-long').default(''),
      officeEmail: z.string().trim().max(120, 'input.too-long').default(''),
    }),
  }),
  async run({ tx, actor, record }, { organisationId, postTitle, printedTitle, mode, from, person }) {
    await requireManagerOf(tx, actor, [organisationId], from)
    const valid = `[${from},)`
    const personId = person.id ?? v7()
    if (!person.id) {
      await tx
        .insertInto('person')
        .values({
          id: personId,
          full_name: person.fullName.normalize('NFC'),
          office_phone: person.officePhone,
          office_email: person.officeEmail,
        })
        .execute()
    }
    const existing = await tx
      .selectFrom('post')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('title', '=', postTitle)
      .executeTakeFirst()
    const postId = existing?.id ?? v7()
    if (!existing) {
      await tx
        .insertInto('post')
        .values({ id: postId, organisation_id: organisationId, title: postTitle, valid })
        .execute()
    }
    const id = v7()
    await tx
      .insertInto('holding')
      .values({ id, post_id: postId, person_id: personId, printed_title: printedTitle || postTitle, mode, valid })
      .execute()
    record(organisationId, { post: postTitle, person: person.fullName, from })
    return { holdingId: id, personId }
  },
})
