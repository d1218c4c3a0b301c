import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { tasksMessages } from '../messages.ts'
import type { TaskDetail } from '../queries/get-task.ts'

/** What happened to the task, when and by whom, oldest first. */
export function TaskHistory({ history }: Pick<TaskDetail, 'history'>) {
  const t = useTranslator(tasksMessages)
  return (
    <Section id="nhat-ky" title={t('tasks.history')}>
      <DataTable
        caption={t('tasks.history')}
        captionHidden
        columns={
          <>
            <Column wide>{t('tasks.what')}</Column>
            <Column>{t('tasks.when')}</Column>
            <Column>{t('tasks.who')}</Column>
            <Column>{t('tasks.note')}</Column>
          </>
        }
      >
        <Rows>
          {history.map((update) => (
            <Row key={`${update.at.toISOString()} ${update.action}`}>
              <RowHead wide>{t(`tasks.did-${update.action}`)}</RowHead>
              <Cell>{formatDateTime(update.at)}</Cell>
              <Cell>
                {update.by}
                {update.onBehalfOf && ` (${t('tasks.on-behalf-of', { name: update.onBehalfOf })})`}
              </Cell>
              <Cell>{update.note}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}
