import { sql } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { defineCommand } from '#platform/command.ts'
import { type FieldProblem, refuseFields } from '#platform/problem.ts'
import { lockPost } from '../../people/load-post.ts'
import { requireManagerOf } from '../../policy.ts'
import { holdTree, isOver } from '../../tree-lock.ts'

/** Gives a post a seat in a composite body from a day on: whoever holds the post sits there. One seat a post at a time. */
export const addRosterSeat = defineCommand({
  name: 'organisations.add-roster-seat',
  input: z.object({
    organisationId: z.uuid('input.required'),
    postId: z.uuid('input.required'),
    role: z.string().trim().normalize().min(1, 'input.required').max(120, 'input.too-long'),
    from: z.iso.date('input.date'),
  }),
  async run({ tx, actor, now, record }, { organisationId, postId, role, from }) {
    await holdTree(tx)
    await requireManagerOf(tx, actor, [organisationId], localDate(now))
    const post = await lockPost(tx, postId)
    const problems: FieldProblem[] = []
    if (await isOver(tx, organisationId, from)) problems.push({ path: '/from', code: 'organisations.not-found' })
    if (from < post.from) {
      const params = { day: formatDate(post.from as IsoDate) }
      problems.push({ path: '/from', code: 'organisations.post-not-yet', params })
    }
    if (post.lastDay !== undefined && from > post.lastDay) {
      problems.push({ path: '/postId', code: 'organisations.post-closed' })
    }
    const seats = await tx
      .selectFrom('roster_seat')
      .select(['post_id', 'position'])
      .select(sql<boolean>`valid && daterange(${from}::date, null)`.as('overlaps'))
      .where('organisation_id', '=', organisationId)
      .execute()
    if (seats.some((seat) => seat.post_id === postId && seat.overlaps)) {
      problems.push({ path: '/postId', code: 'organisations.seated-already' })
    }
    refuseFields('input.invalid', problems)
    const id = v7()
    const position = Math.max(0, ...seats.map((seat) => seat.position)) + 1
    await tx
      .insertInto('roster_seat')
      .values({ id, organisation_id: organisationId, post_id: postId, role, position, valid: `[${from},)` })
      .execute()
    record(organisationId, { seatId: id, post: post.title, role, from })
    return { id }
  },
})
