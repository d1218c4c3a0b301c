import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand, type Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { type LockedTask, loadTask } from './load-task.ts'
import { abilities } from './policy.ts'
import { next, type TaskAction, type TaskState } from './rules.ts'

type NoteSchema = z.ZodType<string>

const words = (missing: string) => z.string(missing).trim().max(2000, 'input.too-long').normalize()

/** Words that may go with a step, and words it cannot go without. */
export const optionalNote: NoteSchema = words('input.invalid-type').default('')
export const reasonNote: NoteSchema = words('tasks.reason-needed').min(1, 'tasks.reason-needed')
export const resultNote: NoteSchema = words('tasks.result-needed').min(1, 'tasks.result-needed')

/** The columns that follow from a step besides the state itself. */
type Consequences = (scope: Scope) => {
  done_on?: string | null
  reported_by?: string | null
  reported_for?: string | null
  verified_by?: string
}

/** One step of a task's life as a command: version, policy on the locked row, new state, a line of its history. */
export function stepCommand(
  action: TaskAction,
  name: string,
  note: NoteSchema,
  consequences: Consequences = () => ({}),
) {
  return defineCommand({
    name,
    input: z.object({ taskId: z.uuid(), version: z.coerce.number().int(), note }),
    async run(scope, input): Promise<{ state: TaskState }> {
      const { tx, actor, now, record } = scope
      const task = await loadTask(tx, input.taskId, input.version, localDate(now))
      const state = allowedState(scope, task, action)
      await tx
        .updateTable('task')
        .set({ state, version: task.version + 1, ...consequences(scope) })
        .where('id', '=', task.id)
        .execute()
      await tx
        .insertInto('task_update')
        .values({
          task_id: task.id,
          at: now,
          account_id: actor.accountId,
          on_behalf_of: actor.onBehalfOf?.accountId ?? null,
          action,
          from_state: task.state,
          to_state: state,
          note: input.note,
        })
        .execute()
      record(task.id, { from: task.state, to: state, note: input.note })
      return { state }
    },
  })
}

const DENIED = {
  start: 'tasks.lead-only',
  'report-done': 'tasks.lead-only',
  return: 'tasks.secretary-only',
  verify: 'tasks.secretary-only',
  cancel: 'tasks.secretary-only',
} as const satisfies Record<TaskAction, string>

/** The state the action leads to; otherwise says why this person may not take it now. */
function allowedState({ actor }: Scope, task: LockedTask, action: TaskAction): TaskState {
  const state = next(task.state, action)
  if (!state) refuse('conflict', 'tasks.wrong-state')
  if (abilities(actor, task)[action]) return state
  const own = abilities(actor, { ...task, reportedBy: undefined, reportedFor: undefined })[action]
  refuse('forbidden', own ? 'tasks.own-report' : DENIED[action])
}
