import { daysBetween, type IsoDate, isWeekend, nextWorkingDay } from '#kernel/date.ts'

export const TASK_STATES = ['assigned', 'in-progress', 'reported-done', 'done', 'cancelled'] as const
export type TaskState = (typeof TASK_STATES)[number]
export type TaskAction = 'start' | 'report-done' | 'return' | 'verify' | 'cancel'

/** The whole life of a task. An action that is not in this table cannot happen; nothing leaves `done` or `cancelled`. */
export const LIFE = {
  assigned: { start: 'in-progress', cancel: 'cancelled' },
  'in-progress': { 'report-done': 'reported-done', cancel: 'cancelled' },
  'reported-done': { return: 'in-progress', verify: 'done', cancel: 'cancelled' },
  done: {},
  cancelled: {},
} as const satisfies Record<TaskState, Partial<Record<TaskAction, TaskState>>>

export function next(state: TaskState, action: TaskAction): TaskState | undefined {
  return (LIFE[state] as Partial<Record<TaskAction, TaskState>>)[action]
}

/** Whether anybody still has something to do. */
export function isOpen(state: TaskState): boolean {
  return state !== 'done' && state !== 'cancelled'
}

/** How a task stands on a day: its state, or `overdue` while the lead body has not reported it done in time. */
export type Standing = TaskState | 'overdue'

/** In the order of the filter: what wants attention first, what is closed last. */
export const STANDINGS = ['overdue', 'reported-done', 'in-progress', 'assigned', 'done', 'cancelled'] as const

export interface Timing {
  readonly state: TaskState
  /** Undefined: the task is recurring ("thường xuyên"). */
  readonly dueOn: IsoDate | undefined
}

export function standing({ state, dueOn }: Timing, day: IsoDate): Standing {
  const withLeadBody = state === 'assigned' || state === 'in-progress'
  return withLeadBody && dueOn !== undefined && dueOn < day ? 'overdue' : state
}

/** Days from `day` to the deadline: 0 on the day itself, negative when it has passed; undefined for a recurring task. */
export function daysLeft({ dueOn }: Pick<Timing, 'dueOn'>, day: IsoDate): number | undefined {
  return dueOn === undefined ? undefined : daysBetween(day, dueOn)
}

export interface Ordered extends Timing {
  readonly title: string
  /** The day it was reported done. */
  readonly doneOn: IsoDate | undefined
}

const GROUP = { overdue: 0, 'reported-done': 1, 'in-progress': 1, assigned: 1, done: 2, cancelled: 3 } as const

/** Overdue first, then the nearest deadline, recurring tasks after dated ones; done ones last, the newest first. */
export function compareTasks(a: Ordered, b: Ordered, day: IsoDate): number {
  const [groupA, groupB] = [GROUP[standing(a, day)], GROUP[standing(b, day)]]
  if (groupA !== groupB) return groupA - groupB
  const byDay = groupA === GROUP.done ? compare(b.doneOn, a.doneOn) : compare(a.dueOn ?? '9999', b.dueOn ?? '9999')
  return byDay || compare(a.title, b.title)
}

function compare(a = '', b = ''): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The working day a deadline on a Saturday or Sunday would move to; undefined when it needs no repair. */
export function weekendRepair(dueOn: IsoDate | undefined): IsoDate | undefined {
  return dueOn !== undefined && isWeekend(dueOn) ? nextWorkingDay(dueOn) : undefined
}

const TITLE_LENGTH = 90

/** A task's title from the words of a conclusion: its first sentence, shortened between words, without closing marks. */
export function proposeTitle(wording: string, max = TITLE_LENGTH): string {
  const [sentence = ''] = wording
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.;!?…]) /)
  const bare = sentence.replace(/[\s.,;:!?…]+$/, '')
  if (bare.length <= max) return bare
  const cut = bare.lastIndexOf(' ', max)
  return bare.slice(0, cut > 0 ? cut : max).replace(/[\s.,;:–-]+$/, '')
}
