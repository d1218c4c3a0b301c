import { formatDate, formatShortDate, weekdayWithin } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Message } from '#ui/message/message.tsx'
import { tasksMessages } from '../messages.ts'
import { errorOf, fieldId, typedIn } from './refusal.tsx'
import { StepForm, type TaskFormProps } from './task-actions.tsx'

/** What the secretary may do besides judging: mend a weekend deadline, give another one, cancel. */
export function TaskKeeping({ task, refused }: TaskFormProps) {
  const t = useTranslator(tasksMessages)
  const { abilities } = task
  if (!abilities.cancel && !abilities['change-deadline']) return null
  const intent = refused?.typed.intent
  return (
    <>
      <WeekendRepair task={task} />
      <Disclosure summary={t('tasks.keep')} open={intent === 'cancel' || intent === 'change-deadline'}>
        {abilities['change-deadline'] && <NewDeadline task={task} refused={refused} />}
        {abilities.cancel && <Cancel task={task} refused={refused} />}
      </Disclosure>
    </>
  )
}

/** "30/11/2024 là Thứ Bảy. Đổi sang Thứ Hai, 02/12": one press, with or without a script. */
function WeekendRepair({ task }: Pick<TaskFormProps, 'task'>) {
  const t = useTranslator(tasksMessages)
  const locale = useLocale()
  if (!task.repair || !task.dueOn) return null
  return (
    <form method="post">
      <input type="hidden" name="version" value={task.version} />
      <input type="hidden" name="dueOn" value={task.repair} />
      <Message
        tone="note"
        actions={
          <Button variant="quiet" inRow name="intent" value="change-deadline">
            {t('tasks.weekend-repair', {
              weekday: weekdayWithin(task.repair, locale),
              day: formatShortDate(task.repair),
            })}
          </Button>
        }
      >
        {t('tasks.weekend', { day: formatDate(task.dueOn), weekday: weekdayWithin(task.dueOn, locale) })}
      </Message>
    </form>
  )
}

function NewDeadline({ task, refused }: TaskFormProps) {
  const t = useTranslator(tasksMessages)
  return (
    <StepForm
      version={task.version}
      fields={
        <>
          <DateInput
            name="dueOn"
            id={fieldId('change-deadline', 'dueOn')}
            label={t('tasks.new-deadline')}
            hint={t('tasks.date-hint')}
            error={errorOf(refused, 'change-deadline', 'dueOn')}
            defaultValue={typedIn(refused, 'change-deadline', 'dueOn') ?? ''}
          />
          <TextArea
            name="note"
            id={fieldId('change-deadline', 'note')}
            label={t('tasks.reason')}
            rows={2}
            error={errorOf(refused, 'change-deadline', 'note')}
            defaultValue={typedIn(refused, 'change-deadline', 'note') ?? ''}
          />
        </>
      }
    >
      <Button name="intent" value="change-deadline">
        {t('tasks.change-deadline')}
      </Button>
    </StepForm>
  )
}

function Cancel({ task, refused }: TaskFormProps) {
  const t = useTranslator(tasksMessages)
  return (
    <StepForm
      version={task.version}
      fields={
        <TextArea
          name="note"
          id={fieldId('cancel', 'note')}
          label={t('tasks.reason')}
          rows={2}
          required={t('tasks.required')}
          error={errorOf(refused, 'cancel', 'note')}
          defaultValue={typedIn(refused, 'cancel', 'note') ?? ''}
        />
      }
    >
      <Button name="intent" value="cancel">
        {t('tasks.cancel')}
      </Button>
    </StepForm>
  )
}
