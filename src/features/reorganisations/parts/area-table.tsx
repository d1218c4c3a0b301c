import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { reorganisationsMessages } from '../messages.ts'
import type { AreaChange } from '../queries/area-changes.ts'

/** As many as one looks through; the caption counts all. */
const SHOWN = 300

/** The areas as they are and as they will be; nothing when the decree leaves them alone. */
export function AreaTable({ areas, day }: { readonly areas: readonly AreaChange[]; readonly day: string }) {
  const t = useTranslator(reorganisationsMessages)
  if (areas.length === 0) return null
  return (
    <>
      <DataTable
        caption={t('reorganisations.area-changes', { count: areas.length })}
        columns={
          <>
            <Column wide>{t('reorganisations.change')}</Column>
            <Column>{t('reorganisations.old-areas')}</Column>
            <Column>{t('reorganisations.new-areas', { day })}</Column>
          </>
        }
      >
        <Rows>
          {areas.slice(0, SHOWN).map((change) => (
            <AreaRow key={`${change.what} ${change.ref}`} change={change} />
          ))}
        </Rows>
      </DataTable>
      {areas.length > SHOWN && (
        <Note as="p" below>
          {t('reorganisations.first-changes', { shown: SHOWN, count: areas.length })}
        </Note>
      )}
    </>
  )
}

function AreaRow({ change }: { readonly change: AreaChange }) {
  const t = useTranslator(reorganisationsMessages)
  const { what, nameBefore, nameAfter, parentBefore, parentAfter, takenInBy, bodies } = change
  return (
    <Row>
      <RowHead wide>
        {nameBefore ?? nameAfter} <Note>{t(`reorganisations.area-${what}`)}</Note>
      </RowHead>
      <Cell>
        <Lying name={nameBefore} within={parentBefore} />
      </Cell>
      <Cell>
        {takenInBy ? (
          t('reorganisations.into', { successors: takenInBy })
        ) : (
          <Lying name={nameAfter} within={parentAfter} />
        )}
        {bodies.length > 0 && (
          <>
            <br />
            <Note>{t('reorganisations.bodies-along', { count: bodies.length })}</Note>
          </>
        )}
      </Cell>
    </Row>
  )
}

function Lying({ name, within }: { readonly name: string | undefined; readonly within: string | undefined }) {
  const t = useTranslator(reorganisationsMessages)
  if (!name) return '–'
  return (
    <>
      {name}
      {within && (
        <>
          <br />
          <Note>{t('reorganisations.within', { area: within })}</Note>
        </>
      )}
    </>
  )
}
