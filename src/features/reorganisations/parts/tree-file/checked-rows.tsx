import { Form } from 'react-router'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { reorganisationsMessages } from '../../messages.ts'
import type { ShownRow } from '../../tree-file/show-rows.ts'

interface CheckedRowsProps {
  readonly rows: readonly ShownRow[]
  readonly counts: { readonly fresh: number; readonly there: number }
  readonly lines: string
  readonly typed: Readonly<Record<string, string>>
  /** So that sending the form twice makes one draft. */
  readonly idempotencyKey: string
}

/** What a workbook without faults would establish, what is there already, and the way on. */
export function CheckedRows({ rows, counts, lines, typed, idempotencyKey }: CheckedRowsProps) {
  const t = useTranslator(reorganisationsMessages)
  const more = counts.fresh + counts.there - rows.length
  const table = (
    <>
      <RowTable rows={rows} />
      {more > 0 && <p>{t('reorganisations.tree-more-rows', { count: more })}</p>}
    </>
  )
  if (counts.fresh === 0)
    return (
      <>
        <Message tone="note" role="status">
          {t('reorganisations.tree-all-there', { count: counts.there })}
        </Message>
        {table}
      </>
    )
  return (
    // A large tree takes more room than other forms, and that there is for files.
    <Form method="post" encType="multipart/form-data">
      <Message tone="fine" role="status">
        {t('reorganisations.tree-checked', counts)}
      </Message>
      <p>{t('reorganisations.tree-way-back')}</p>
      {['decreeNumber', 'decreeDate', 'effectiveOn'].map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
      ))}
      <input type="hidden" name="lines" value={lines} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <ButtonRow below>
        <Button variant="go" name="intent" value="draft">
          {t('reorganisations.preview-tree', { count: counts.fresh })}
        </Button>
      </ButtonRow>
      {table}
    </Form>
  )
}

function RowTable({ rows }: { readonly rows: readonly ShownRow[] }) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <DataTable
      caption={t('reorganisations.tree-rows')}
      captionHidden
      fold={2}
      wordy
      columns={
        <>
          <Column wide>{t('reorganisations.place-name')}</Column>
          <Column>{t('reorganisations.tree-row')}</Column>
          <Column>{t('reorganisations.tree-standing')}</Column>
          <Column>{t('reorganisations.place-organisationKind')}</Column>
          <Column wide>{t('reorganisations.tree-above')}</Column>
        </>
      }
    >
      <Rows>
        {rows.map((row) => (
          <ReadRow key={row.row} {...row} />
        ))}
      </Rows>
    </DataTable>
  )
}

function ReadRow({ row, name, kind, parent, lineParent, there }: ShownRow) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <Row>
      <RowHead wide>
        <span lang="vi">{name}</span>
      </RowHead>
      <Cell label={t('reorganisations.tree-row')}>{row}</Cell>
      <Cell>
        {there === undefined ? (
          t('reorganisations.tree-fresh')
        ) : (
          <a href={`/lam-viec/to-chuc/${there}`}>{t('reorganisations.tree-there')}</a>
        )}
      </Cell>
      <Cell>{kind}</Cell>
      <Cell wide>
        <span lang="vi">{[...new Set([parent, lineParent].filter(Boolean))].join('; ') || '–'}</span>
      </Cell>
    </Row>
  )
}
