import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { organisationsMessages } from '../messages.ts'
import type { Fault } from '../sheet/fault.ts'

interface FaultTableProps {
  readonly faults: readonly Fault[]
  /** How many there are, when not all are given. */
  readonly count?: number
}

/** What is to be mended in an uploaded workbook or beside it, by row and column. */
export function FaultTable({ faults, count = faults.length }: FaultTableProps) {
  const t = useTranslator(organisationsMessages)
  return (
    <>
      <Message tone="hard" role="alert">
        {t('organisations.bad-rows', { count })}
      </Message>
      <DataTable
        caption={t('organisations.fault')}
        captionHidden
        fold={2}
        wordy
        columns={
          <>
            <Column>{t('organisations.row')}</Column>
            <Column>{t('organisations.column')}</Column>
            <Column wide>{t('organisations.fault')}</Column>
          </>
        }
      >
        <Rows>
          {faults.map(({ row, column, sentence }) => (
            <Row key={`${row} ${column} ${sentence}`}>
              <RowHead>{row ? t('organisations.row-of', { row }) : t('organisations.beside-the-sheet')}</RowHead>
              <Cell>{column}</Cell>
              <Cell wide>{sentence}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
      {count > faults.length && <p>{t('organisations.more-faults', { count: count - faults.length })}</p>}
    </>
  )
}
