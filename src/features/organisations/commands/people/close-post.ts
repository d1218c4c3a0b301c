import * as z from 'zod'
import { addDays, type IsoDate, localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { type FieldProblem, refuse, refuseFields } from '#platform/problem.ts'
import { listOtherHolders, lockPost, rangeOf } from '../../people/load-post.ts'
import { requireManagerOf } from '../../policy.ts'

/** Closes a post after its last day. Refuses while somebody holds it longer: that holding ends first. */
export const closePost = defineCommand({
  name: 'organisations.close-post',
  input: z.object({ postId: z.uuid('input.required'), lastDay: z.iso.date('input.date') }),
  async run({ tx, actor, now, record }, { postId, lastDay }) {
    const post = await lockPost(tx, postId)
    await requireManagerOf(tx, actor, [post.organisationId], localDate(now))
    if (post.lastDay !== undefined) refuse('conflict', 'organisations.post-closed')
    if (lastDay < post.from) {
      refuseFields('input.invalid', [{ path: '/lastDay', code: 'organisations.ends-before-it-begins' }])
    }
    const after = { from: addDays(lastDay as IsoDate, 1), lastDay: undefined }
    const held = await listOtherHolders(tx, postId, after)
    refuseFields(
      'input.invalid',
      held.map(({ name }): FieldProblem => ({ path: '/lastDay', code: 'organisations.held-longer', params: { name } })),
    )
    await tx
      .updateTable('post')
      .set({ valid: rangeOf({ from: post.from, lastDay }) })
      .where('id', '=', postId)
      .execute()
    record(post.organisationId, { postId, post: post.title, before: { lastDay: null }, after: { lastDay } })
    return { organisationId: post.organisationId }
  },
})
