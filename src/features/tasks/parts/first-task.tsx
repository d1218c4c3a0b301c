import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { NextAction } from '#ui/period/next-action.tsx'
import { tasksMessages } from '../messages.ts'
import type { WaitingTask } from '../queries/count-open-tasks-for.ts'
import { dueWords } from './due-words.ts'

interface FirstTaskProps {
  readonly waiting: WaitingTask
  readonly day: IsoDate
}

/** The task that waits most pressingly for this person: what, why, by when, one verb. */
export function FirstTask({ waiting: { task, step, href }, day }: FirstTaskProps) {
  const t = useTranslator(tasksMessages)
  const reported = task.doneOn ? formatDate(task.doneOn) : ''
  return (
    <NextAction
      label={t('tasks.first')}
      title={task.title}
      why={t(`tasks.why-${step}`, { lead: task.leadName, product: task.product, day: reported })}
      due={dueWords(task.dueOn, day, t)}
    >
      <ButtonLink variant="go" href={href}>
        {t(`tasks.go-${step}`)}
      </ButtonLink>
    </NextAction>
  )
}
