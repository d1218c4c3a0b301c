import * as z from 'zod'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { loadTask } from '../load-task.ts'
import { abilities } from '../policy.ts'
import { isOpen } from '../rules.ts'

/** Gives an open task another deadline, or a recurring one its first; the old one stays in its history. */
export const changeDeadline = defineCommand({
  name: 'tasks.change-deadline',
  input: z.object({
    taskId: z.uuid(),
    version: z.coerce.number().int(),
    dueOn: z.iso.date('input.date'),
    note: z.string().trim().max(2000, 'input.too-long').normalize().default(''),
  }),
  async run({ tx, actor, now, record }, { taskId, version, dueOn, note }) {
    const task = await loadTask(tx, taskId, version, localDate(now))
    if (!isOpen(task.state)) refuse('conflict', 'tasks.wrong-state')
    if (!abilities(actor, task)['change-deadline']) refuse('forbidden', 'tasks.secretary-only')
    if (dueOn < task.heldOn) {
      refuse('invalid', 'input.invalid', { fields: [{ path: '/dueOn', code: 'tasks.deadline-before' }] })
    }
    await tx
      .updateTable('task')
      .set({ due_on: dueOn, recurring: false, version: task.version + 1 })
      .where('id', '=', taskId)
      .execute()
    const change = `${task.dueOn ? formatDate(task.dueOn) : '–'} → ${formatDate(dueOn as IsoDate)}`
    await tx
      .insertInto('task_update')
      .values({
        task_id: taskId,
        at: now,
        account_id: actor.accountId,
        on_behalf_of: actor.onBehalfOf?.accountId ?? null,
        action: 'change-deadline',
        from_state: task.state,
        to_state: task.state,
        note: note ? `${change}. ${note}` : change,
      })
      .execute()
    record(taskId, { from: task.dueOn ?? null, to: dueOn, note })
    return { version: task.version + 1 }
  },
})
