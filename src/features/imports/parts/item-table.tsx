import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { StateMark } from '#ui/state/state-mark.tsx'
import type { StateShape } from '#ui/states.ts'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { importsMessages } from '../messages.ts'
import type { ItemLine } from '../queries/get-batch.ts'
import type { ItemState } from '../rules.ts'

export const STATE_SHAPES: Readonly<Record<ItemState, StateShape>> = {
  waiting: 'dashed',
  parsed: 'left-half',
  accepted: 'full-tick',
  rejected: 'dash',
  refused: 'full-bang',
  duplicate: 'arrow-back',
}

/** The pages of a batch, the least sure first. */
export function ItemTable({ items }: { readonly items: readonly ItemLine[] }) {
  const t = useTranslator(importsMessages)
  return (
    <DataTable
      caption={t('imports.page')}
      columns={
        <>
          <Column wide>{t('imports.page')}</Column>
          <Column>{t('imports.state')}</Column>
          <Column num>{t('imports.sureness')}</Column>
        </>
      }
    >
      <Rows>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </Rows>
    </DataTable>
  )
}

function ItemRow({ item }: { readonly item: ItemLine }) {
  const t = useTranslator(importsMessages)
  const locale = useLocale()
  const name = item.title ?? item.fileName
  return (
    <Row>
      <RowHead wide>
        {item.href && item.state !== 'duplicate' ? (
          <a href={item.href} lang="vi">
            {name}
          </a>
        ) : (
          <span lang="vi">{name}</span>
        )}
        {item.title && <Note as="p">{item.fileName}</Note>}
        {item.why && <Note as="p">{item.why[locale]}</Note>}
        {item.state === 'duplicate' && item.href && (
          <Note as="p">
            <a href={item.href}>{t('imports.see-same')}</a>
          </Note>
        )}
      </RowHead>
      <Cell>
        <StateMark shape={STATE_SHAPES[item.state]} label={t(`imports.state-${item.state}`)} />
      </Cell>
      <Cell num>{item.confidence === null ? '–' : `${Math.round(item.confidence * 100)} %`}</Cell>
    </Row>
  )
}
