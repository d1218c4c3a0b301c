import { tasksMessages } from '#features/tasks/messages.ts'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate, formatShortDate, weekdayWithin } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { Message } from '#ui/message/message.tsx'
import type { ConclusionView } from '../queries/get-conference.ts'

interface WeekendRepairProps {
  readonly task: Pick<ConclusionView['tasks'][number], 'id' | 'version' | 'dueOn' | 'repair'>
}

/** "30/11/2024 là Thứ Bảy. Đổi sang Thứ Hai, 02/12": shown to who may change the deadline. */
export function WeekendRepair({ task }: WeekendRepairProps) {
  const words = useWeekendWords()
  if (!task.repair || !task.dueOn) return null
  return (
    <form method="post">
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="version" value={task.version} />
      <input type="hidden" name="dueOn" value={task.repair} />
      <Message
        tone="note"
        actions={
          <Button variant="quiet" inRow name="intent" value="change-deadline">
            {words.repair(task.repair)}
          </Button>
        }
      >
        {words.said(task.dueOn)}
      </Message>
    </form>
  )
}

/** The sentence about a deadline on a weekend, and the words of its repair. */
export function useWeekendWords() {
  const say = useTranslator(tasksMessages)
  const locale = useLocale()
  return {
    said: (day: IsoDate) => say('tasks.weekend', { day: formatDate(day), weekday: weekdayWithin(day, locale) }),
    repair: (day: IsoDate) =>
      say('tasks.weekend-repair', { day: formatShortDate(day), weekday: weekdayWithin(day, locale) }),
  }
}
