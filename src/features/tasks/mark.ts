import type { IsoDate } from '#kernel/date.ts'
import { formatShortDate } from '#kernel/date-format.ts'
import type { StateShape } from '#ui/states.ts'
import type { tasksMessages } from './messages.ts'
import { daysLeft, type Ordered, type Standing, standing } from './rules.ts'

/** How a task's standing is shown: a shape, and the sentence beside it with what fills it. */
export interface TaskMark {
  readonly shape: StateShape
  readonly key: keyof typeof tasksMessages
  readonly params: Readonly<Record<string, string | number>>
}

export const SHAPE = {
  overdue: 'full-bang',
  'reported-done': 'left-half',
  'in-progress': 'dashed',
  assigned: 'empty',
  done: 'full-tick',
  cancelled: 'dash',
} as const satisfies Record<Standing, StateShape>

/** "Quá hạn 17 ngày", "Chờ xác nhận", "Xong 12/08" … as it stands on the day. */
export function markOf(task: Ordered, day: IsoDate): TaskMark {
  const now = standing(task, day)
  const shape = SHAPE[now]
  if (now === 'overdue') return { shape, key: 'tasks.overdue-days', params: { days: -(daysLeft(task, day) ?? 0) } }
  if (now === 'done' && task.doneOn) {
    return { shape, key: 'tasks.done-on', params: { day: formatShortDate(task.doneOn) } }
  }
  return { shape, key: `tasks.is-${now}`, params: {} }
}
