import { type Actor, holds, holdsApartFrom } from '#platform/actor.ts'
import { isOpen, next, type TaskAction, type TaskState } from './rules.ts'

/** What the rights to a task depend on. */
export interface TaskFacts {
  readonly state: TaskState
  /** The lead body and its superiors on the day, itself first. */
  readonly leadPath: readonly string[]
  /** The organisation that held the conference, its superiors on the day it was held and those of today, itself first. */
  readonly conferencePath: readonly string[]
  readonly reportedBy: string | undefined
  /** Whose right they used, when they reported it under a delegation. */
  readonly reportedFor?: string | undefined
}

export type TaskAbility = TaskAction | 'change-deadline'

/** Everything this person may do to this task now; sent with every view, so that pages never guess. */
export function abilities(actor: Actor, task: TaskFacts): Record<TaskAbility, boolean> {
  const works = holds(actor, 'reporter', task.leadPath) || holds(actor, 'approver', task.leadPath)
  const keeps = mayAssign(actor, task.conferencePath)
  // Nobody judges what they reported themselves, whatever roles they hold, nor lets another do it in their name.
  const judges = holdsApartFrom(actor, 'secretary', task.conferencePath, [task.reportedBy, task.reportedFor])
  const may = (action: TaskAction) => next(task.state, action) !== undefined
  return {
    start: works && may('start'),
    'report-done': works && may('report-done'),
    return: judges && may('return'),
    verify: judges && may('verify'),
    cancel: keeps && may('cancel'),
    'change-deadline': keeps && isOpen(task.state),
  }
}

/** Tasks are given by the secretary of the organisation that held the conference. */
export function mayAssign(actor: Actor, conferencePath: readonly string[]): boolean {
  return holds(actor, 'secretary', conferencePath)
}
