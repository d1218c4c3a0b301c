import { parseDate } from '#kernel/date.ts'
import { performForPage, type SignedInContext } from '#platform/http/page.ts'
import { cancelTask } from './commands/cancel-task.ts'
import { changeDeadline } from './commands/change-deadline.ts'
import { reportTaskDone } from './commands/report-task-done.ts'
import { returnTask } from './commands/return-task.ts'
import { startTask } from './commands/start-task.ts'
import { verifyTask } from './commands/verify-task.ts'

const STEPS = {
  start: startTask,
  'report-done': reportTaskDone,
  verify: verifyTask,
  return: returnTask,
  cancel: cancelTask,
} as const

/** Does what the pressed button of the task's page says; undefined when the form names no such thing. */
export function performTaskIntent(context: SignedInContext, taskId: string, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '')
  const raw = { taskId, version: text('version'), note: text('note') }
  const intent = text('intent')
  if (intent === 'change-deadline') {
    const dueOn = parseDate(text('dueOn')) ?? text('dueOn')
    return performForPage(context, changeDeadline, { ...raw, dueOn }, form)
  }
  const step = Object.entries(STEPS).find(([name]) => name === intent)?.[1]
  return step && performForPage(context, step, raw, form)
}
