import { formatDate, formatLongDate } from '#kernel/date-format.ts'
import { translator } from '#platform/i18n/messages.ts'
import { tasksMessages } from './messages.ts'
import type { TaskRow } from './queries/task-rows.ts'

type LetterTask = Pick<TaskRow, 'id' | 'title' | 'product' | 'leadName' | 'dueOn' | 'conferenceTitle' | 'heldOn'>

/** The letter that tells a lead body of its new task: plain text, in Vietnamese, with the address of the task's page. */
export function assignedLetter(task: LetterTask, publicUrl: string): { subject: string; text: string } {
  const t = translator(tasksMessages, 'vi')
  return {
    subject: t('tasks.letter-subject', { title: task.title }),
    text: t('tasks.letter-text', {
      lead: task.leadName,
      title: task.title,
      product: task.product,
      deadline: task.dueOn ? formatLongDate(task.dueOn, 'vi') : t('tasks.recurring').toLowerCase(),
      conference: task.conferenceTitle,
      held: formatDate(task.heldOn),
      link: `${publicUrl}/lam-viec/nhiem-vu/${task.id}`,
    }),
  }
}
