import { Form } from 'react-router'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { organisationsMessages } from '../messages.ts'
import type { TreeRow } from '../sheet/read-tree-sheet.ts'

interface CheckedRowsProps {
  readonly rows: readonly TreeRow[]
  readonly typed: Readonly<Record<string, string>>
}

/** What a workbook without faults would establish, and the button that does it. */
export function CheckedRows({ rows, typed }: CheckedRowsProps) {
  const t = useTranslator(organisationsMessages)
  return (
    <Form method="post">
      <Message tone="fine" role="status">
        {t('organisations.checked', { count: rows.length })}
      </Message>
      {['decisionNumber', 'decisionDate', 'from'].map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
      ))}
      <input type="hidden" name="rows" value={JSON.stringify(rows)} />
      <ButtonRow below>
        <Button variant="go" name="intent" value="establish">
          {t('organisations.apply', { count: rows.length })}
        </Button>
      </ButtonRow>
      <RowTable rows={rows} />
    </Form>
  )
}

function RowTable({ rows }: Pick<CheckedRowsProps, 'rows'>) {
  const t = useTranslator(organisationsMessages)
  const nameOf = new Map(rows.map(({ key, name }) => [key, name]))
  return (
    <DataTable
      caption={t('organisations.sheet-tree')}
      captionHidden
      columns={
        <>
          <Column wide>{t('organisations.name')}</Column>
          <Column>{t('organisations.column-symbol')}</Column>
          <Column>{t('organisations.column-kind')}</Column>
          <Column>{t('organisations.reports-to')}</Column>
        </>
      }
    >
      <Rows>
        {rows.map(({ row, name, symbol, kind, lines }) => (
          <Row key={row}>
            <RowHead wide>{name}</RowHead>
            <Cell>{symbol || '–'}</Cell>
            <Cell>{kind}</Cell>
            <Cell>{lines.map(({ parent }) => nameOf.get(parent) ?? parent).join('; ') || '–'}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
