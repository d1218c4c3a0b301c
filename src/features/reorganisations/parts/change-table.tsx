import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { reorganisationsMessages } from '../messages.ts'
import type { BodyChange } from '../queries/preview-reorganisation.ts'
import { writeShare } from '../read-share.ts'

/** As many as one looks through; the caption counts all. */
const SHOWN = 300

/** The old and the new tree side by side, body by body; on a narrow page one under the other. */
export function ChangeTable({ changes, day }: { readonly changes: readonly BodyChange[]; readonly day: string }) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <>
      <DataTable
        caption={t('reorganisations.changes', { count: changes.length })}
        columns={
          <>
            <Column wide>{t('reorganisations.change')}</Column>
            <Column>{t('reorganisations.old-tree')}</Column>
            <Column>{t('reorganisations.new-tree', { day })}</Column>
          </>
        }
      >
        <Rows>
          {changes.slice(0, SHOWN).map((change) => (
            <ChangeRow key={`${change.what} ${change.axis} ${change.ref}`} change={change} />
          ))}
        </Rows>
      </DataTable>
      {changes.length > SHOWN && (
        <Note as="p" below>
          {t('reorganisations.first-changes', { shown: SHOWN, count: changes.length })}
        </Note>
      )}
    </>
  )
}

function ChangeRow({ change }: { readonly change: BodyChange }) {
  const t = useTranslator(reorganisationsMessages)
  const { what, axis, nameBefore, nameAfter, parentBefore, parentAfter, successors } = change
  const name = nameBefore ?? nameAfter ?? ''
  const kind = what === 'moved' && axis === 'line' ? 'moved-line' : what
  return (
    <Row>
      <RowHead wide>
        {name} <Note>{t(`reorganisations.becomes-${kind}`)}</Note>
      </RowHead>
      <Cell>
        <Placed name={nameBefore} parent={parentBefore} />
      </Cell>
      <Cell>
        {successors.length > 0 ? (
          t('reorganisations.into', {
            successors: successors
              .map(({ name: to, share }) => (share === 1 ? to : `${to} (${writeShare(share)})`))
              .join(', '),
          })
        ) : (
          <Placed name={nameAfter} parent={parentAfter} />
        )}
      </Cell>
    </Row>
  )
}

function Placed({ name, parent }: { readonly name: string | undefined; readonly parent: string | undefined }) {
  const t = useTranslator(reorganisationsMessages)
  if (!name) return '–'
  return (
    <>
      {name}
      {parent && (
        <>
          <br />
          <Note>{t('reorganisations.under', { parent })}</Note>
        </>
      )}
    </>
  )
}
