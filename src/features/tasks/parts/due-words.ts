import { daysBetween, type IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { MessageParams } from '#platform/i18n/messages.ts'
import type { taskPageMessages } from '../page-messages.ts'

type Say = (key: keyof typeof taskPageMessages, params?: MessageParams) => string

/** "3 ngày", "đến hạn, 20/09/2024": the days left in large words, and what they are left until. */
export function dueWords(
  dueOn: IsoDate | undefined,
  day: IsoDate,
  t: Say,
): { left: string; until: string } | undefined {
  if (dueOn === undefined) return undefined
  const left = daysBetween(day, dueOn)
  const until = { day: formatDate(dueOn) }
  if (left === 0) return { left: t('tasks.today'), until: t('tasks.today-until', until) }
  return { left: t('tasks.days', { days: Math.abs(left) }), until: t(left > 0 ? 'tasks.until' : 'tasks.past', until) }
}
