import type { ReactNode } from 'react'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Note } from '#ui/text/note.tsx'
import { tasksMessages } from '../messages.ts'
import type { TaskDetail } from '../queries/get-task.ts'
import { errorOf, fieldId, typedIn } from './refusal.tsx'

export interface TaskFormProps {
  readonly task: Pick<TaskDetail, 'version' | 'abilities' | 'dueOn' | 'repair'>
  readonly refused: Refused | undefined
}

/** The next step of the task's life, for the person whose step it is. */
export function TaskActions({ task, refused }: TaskFormProps) {
  const t = useTranslator(tasksMessages)
  const { abilities } = task
  if (abilities.start) {
    return (
      <StepForm version={task.version}>
        <Button variant="go" name="intent" value="start">
          {t('tasks.start')}
        </Button>
      </StepForm>
    )
  }
  if (abilities['report-done']) return <ReportDone task={task} refused={refused} />
  if (abilities.verify) return <Judge task={task} refused={refused} />
  return <Note as="p">{t('tasks.nothing-to-do')}</Note>
}

function ReportDone({ task, refused }: TaskFormProps) {
  const t = useTranslator(tasksMessages)
  return (
    <StepForm
      version={task.version}
      fields={
        <TextArea
          name="note"
          id={fieldId('report-done', 'note')}
          label={t('tasks.result')}
          required={t('tasks.required')}
          error={errorOf(refused, 'report-done', 'note')}
          defaultValue={typedIn(refused, 'report-done', 'note') ?? ''}
        />
      }
    >
      <Button variant="go" name="intent" value="report-done">
        {t('tasks.report-done')}
      </Button>
    </StepForm>
  )
}

/** One remark, two verdicts: only returning cannot go without words. */
function Judge({ task, refused }: TaskFormProps) {
  const t = useTranslator(tasksMessages)
  return (
    <StepForm
      version={task.version}
      fields={
        <TextArea
          name="note"
          id={fieldId('return', 'note')}
          label={t('tasks.judgement')}
          hint={t('tasks.judgement-hint')}
          error={errorOf(refused, 'return', 'note') ?? errorOf(refused, 'verify', 'note')}
          defaultValue={typedIn(refused, 'return', 'note') ?? typedIn(refused, 'verify', 'note') ?? ''}
        />
      }
    >
      <Button variant="go" name="intent" value="verify">
        {t('tasks.verify')}
      </Button>
      <Button name="intent" value="return">
        {t('tasks.return')}
      </Button>
    </StepForm>
  )
}

interface StepFormProps {
  readonly version: number
  readonly fields?: ReactNode
  /** Buttons, each with its intent. */
  readonly children: ReactNode
}

export function StepForm({ version, fields, children }: StepFormProps) {
  return (
    <form method="post">
      <input type="hidden" name="version" value={version} />
      {fields}
      <ButtonRow>{children}</ButtonRow>
    </form>
  )
}
