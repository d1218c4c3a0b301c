import { BodyName } from '#features/organisations/parts.ts'
import { formatDate, formatShortDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { StateMark } from '#ui/state/state-mark.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { tasksMessages } from '../messages.ts'
import type { TaskView } from '../queries/task-views.ts'

/** Tasks as rows: on a narrow page the title stands above lead body, deadline and state. */
export function TaskTable({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const t = useTranslator(tasksMessages)
  return (
    <DataTable
      caption={t('tasks.caption')}
      captionHidden
      wordy
      columns={
        <>
          <Column wide>{t('tasks.task')}</Column>
          <Column wide>{t('tasks.lead')}</Column>
          <Column gone>{t('tasks.product')}</Column>
          <Column wide>{t('tasks.deadline')}</Column>
          <Column wide>{t('tasks.state')}</Column>
          <Column gone>{t('tasks.origin')}</Column>
        </>
      }
    >
      <Rows>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </Rows>
    </DataTable>
  )
}

function TaskLine({ task }: { readonly task: TaskView }) {
  const t = useTranslator(tasksMessages)
  return (
    <Row>
      <RowHead wide>
        <a href={`/lam-viec/nhiem-vu/${task.id}`}>{task.title}</a>
      </RowHead>
      <Cell wide>
        <BodyName name={task.leadName} heir={task.leadHeir} />
      </Cell>
      <Cell gone>{task.product}</Cell>
      <Cell wide label={t('tasks.deadline')}>
        {task.dueOn ? <time dateTime={task.dueOn}>{formatDate(task.dueOn)}</time> : t('tasks.recurring')}
      </Cell>
      <Cell wide>
        <StateMark shape={task.mark.shape} label={t(task.mark.key, task.mark.params)} />
      </Cell>
      <Cell gone>
        <Note>
          <a href={`/lam-viec/hoi-nghi/${task.conferenceId}#ket-luan-${task.conclusionNumber}`}>
            {t('tasks.origin-short', { number: task.conclusionNumber, day: formatShortDate(task.heldOn) })}
          </a>
        </Note>
      </Cell>
    </Row>
  )
}
