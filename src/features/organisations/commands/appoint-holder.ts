import { sql } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { checkHolding } from '../people/check-holding.ts'
import { endsWithBody, lockPost } from '../people/load-post.ts'
import { APPOINTMENT_MODES } from '../people/modes.ts'
import { requireManagerOf } from '../policy.ts'
import { holdTree, isOver } from '../tree-lock.ts'

const person = z.object({
  /** Somebody who is known already; the words are for a new person. */
  id: z.uuid().optional(),
  fullName: z.string().trim().normalize().min(1, 'input.required').max(120, 'input.too-long'),
  officePhone: z.string().trim().max(40, 'input.too-long').default(''),
  officeEmail: z
    .union([z.literal(''), z.email('input.invalid-format').max(120, 'input.too-long')], 'input.invalid-format')
    .default(''),
})

/**
 * Puts a person into a post from a day on: a post by its id, which must be vacant, or a vacant one of the title, made when
 * the organisation has none. In a body that a decree ends, for as long as that lasts.
 */
export const appointHolder = defineCommand({
  name: 'organisations.appoint-holder',
  input: z.object({
    organisationId: z.uuid('input.required'),
    postId: z.uuid('input.required').optional(),
    postTitle: z.string().trim().normalize().min(1, 'input.required').max(200, 'input.too-long').optional(),
    printedTitle: z.string().trim().normalize().max(300, 'input.too-long').optional(),
    mode: z.enum(APPOINTMENT_MODES, 'input.required'),
    from: z.iso.date('input.date'),
    person,
  }),
  async run({ tx, actor, now, record }, { organisationId, postId, postTitle, printedTitle, mode, from, person }) {
    await holdTree(tx)
    await requireManagerOf(tx, actor, [organisationId], localDate(now))
    if (await isOver(tx, organisationId, from)) {
      refuseFields('input.invalid', [{ path: '/from', code: 'organisations.not-found' }])
    }
    if (!postId && !postTitle) refuseFields('input.invalid', [{ path: '/postId', code: 'input.required' }])
    const post = await lockPost(tx, postId ?? (await vacantPost(tx, organisationId, postTitle ?? '', from)))
    if (post.organisationId !== organisationId) refuse('not-found', 'organisations.post-not-found')
    // A post that ends with its body bounds the holding by itself; one that was closed does not take anybody for good.
    const lastDay = post.endsWithBody && from <= (post.lastDay ?? '') ? post.lastDay : undefined
    refuseFields('input.invalid', await checkHolding(tx, post, { from, lastDay }))
    const { id: personId, name } = await knownPerson(tx, person)
    const id = v7()
    await tx
      .insertInto('holding')
      .values({
        id,
        post_id: post.id,
        person_id: personId,
        printed_title: printedTitle || post.title,
        mode,
        valid: `[${from},)`,
      })
      .execute()
    record(organisationId, { post: post.title, person: name, mode, from })
    return { holdingId: id, personId }
  },
})

/** A post of the title nobody holds from that day on; a new one, after the others, when there is none. */
async function vacantPost(tx: Tx, organisationId: string, title: string, from: string): Promise<string> {
  const vacant = await tx
    .selectFrom('post')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('title', '=', title)
    .where(sql<boolean>`valid @> ${from}::date and (upper_inf(valid) or ${endsWithBody})`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('holding')
            .select('holding.id')
            .whereRef('holding.post_id', '=', 'post.id')
            .where(sql<boolean>`holding.valid && daterange(${from}::date, null)`),
        ),
      ),
    )
    .executeTakeFirst()
  if (vacant) return vacant.id
  const { last } = await tx
    .selectFrom('post')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const id = v7()
  await tx
    .insertInto('post')
    .values({ id, organisation_id: organisationId, title, position: last + 1, valid: `[${from},)` })
    .execute()
  return id
}

async function knownPerson(tx: Tx, given: z.output<typeof person>): Promise<{ id: string; name: string }> {
  if (given.id) {
    const known = await tx.selectFrom('person').select('full_name').where('id', '=', given.id).executeTakeFirst()
    if (!known) refuse('not-found', 'organisations.person-not-found')
    return { id: given.id, name: known.full_name }
  }
  const id = v7()
  const { fullName, officePhone, officeEmail } = given
  await tx
    .insertInto('person')
    .values({ id, full_name: fullName, office_phone: officePhone, office_email: officeEmail })
    .execute()
  return { id, name: fullName }
}
