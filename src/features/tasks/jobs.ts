import { localDate } from '#kernel/date.ts'
import type { Services } from '#platform/command.ts'
import { defineJob, handleJob, type JobHandler } from '#platform/jobs/jobs.ts'
import { assignedLetter } from './letter.ts'
import { findTaskRow } from './queries/task-rows.ts'

/** One letter about a new task to one office address: each is tried again on its own when sending fails. */
export const notifyAssigned = defineJob<{ taskId: string; to: string }>('tasks.notify-assigned')

/** What the queue's worker runs for this feature. */
export function taskJobHandlers(services: Services): readonly JobHandler<never>[] {
  return [
    handleJob(notifyAssigned, async ({ taskId, to }) => {
      const task = await findTaskRow(services.read, taskId, localDate(services.clock.now()))
      if (task) await services.sendMail({ to, ...assignedLetter(task, services.config.publicUrl) })
    }),
  ]
}
