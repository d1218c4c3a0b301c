import * as z from 'zod'
import { listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { fold } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { mayManageTopics } from '../policy.ts'
import { topicName } from '../topic-name.ts'

/** Gives a topic another name, everywhere at once; its address stays. */
export const renameTopic = defineCommand({
  name: 'topics.rename',
  input: z.object({ topicId: z.uuid('topics.not-found'), newName: topicName }),
  async run({ tx, actor, now, record }, { topicId, newName }) {
    if (!mayManageTopics(actor, await listRoots(tx, localDate(now)))) refuse('forbidden', 'topics.denied')
    const topics = await tx.selectFrom('topic').select(['id', 'name']).forUpdate().execute()
    const before = topics.find(({ id }) => id === topicId) ?? refuse('not-found', 'topics.not-found')
    const taken = topics.some(({ id, name }) => id !== topicId && fold(name) === fold(newName))
    refuseFields('input.invalid', taken ? [{ path: '/newName', code: 'topics.same-name' }] : [])
    await tx.updateTable('topic').set({ name: newName }).where('id', '=', topicId).execute()
    record(topicId, { from: before.name, to: newName })
    return { topicId }
  },
})
