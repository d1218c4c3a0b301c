import { sql } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuseFields } from '#platform/problem.ts'
import { requireManagerOf } from '../../policy.ts'
import { holdTree } from '../../tree-lock.ts'

/** Adds a post to an organisation from a day on, as long as that lasts; two posts of one title are two seats. */
export const addPost = defineCommand({
  name: 'organisations.add-post',
  input: z.object({
    organisationId: z.uuid('input.required'),
    title: z.string().trim().normalize().min(1, 'input.required').max(200, 'input.too-long'),
    /** Where it stands among the posts of the body; the lowest first. */
    position: z.coerce
      .number('input.invalid-type')
      .int('input.invalid-type')
      .min(0, 'input.invalid-type')
      .max(999, 'input.invalid-type'),
    from: z.iso.date('input.date'),
  }),
  async run({ tx, actor, now, record }, { organisationId, title, position, from }) {
    await holdTree(tx)
    await requireManagerOf(tx, actor, [organisationId], localDate(now))
    const version = await tx
      .selectFrom('organisation_version')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where(sql<boolean>`valid @> ${from}::date`)
      .executeTakeFirst()
    if (!version) refuseFields('input.invalid', [{ path: '/from', code: 'organisations.not-found' }])
    const id = v7()
    await tx
      .insertInto('post')
      .values({ id, organisation_id: organisationId, title, position, valid: `[${from},)` })
      .execute()
    record(organisationId, { postId: id, post: title, from })
    return { id }
  },
})
