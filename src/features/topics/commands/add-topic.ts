import { v7 } from 'uuid'
import * as z from 'zod'
import { listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { slug } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { mayManageTopics } from '../policy.ts'
import { topicName } from '../topic-name.ts'

/** Adds a topic to the list; its address is made from this name and stays. */
export const addTopic = defineCommand({
  name: 'topics.add',
  input: z.object({ name: topicName }),
  async run({ tx, actor, now, record }, { name }) {
    if (!mayManageTopics(actor, await listRoots(tx, localDate(now)))) refuse('forbidden', 'topics.denied')
    const words = slug(name)
    const added = await tx
      .insertInto('topic')
      .values({ id: v7(), slug: words, name, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    refuseFields('input.invalid', added ? [] : [{ path: '/name', code: 'topics.same-name' }])
    record(added?.id ?? '', { name })
    return { topicId: added?.id ?? '', slug: words }
  },
})
