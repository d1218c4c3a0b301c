import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { libraryMessages } from '../messages.ts'
import type { DocumentHistoryLine } from '../queries/get-document.ts'

const ACTIONS: Readonly<Record<string, keyof typeof libraryMessages>> = {
  create: 'library.did-create',
  save: 'library.did-save',
  publish: 'library.did-publish',
  withdraw: 'library.did-withdraw',
}

/** What was done to a document, by whom, when, and why. */
export function DocumentHistory({ history }: { readonly history: readonly DocumentHistoryLine[] }) {
  const t = useTranslator(libraryMessages)
  return (
    <Section id="lich-su" title={t('library.history')}>
      <DataTable
        caption={t('library.history-caption')}
        columns={
          <>
            <Column wide>{t('library.step')}</Column>
            <Column>{t('library.who')}</Column>
            <Column>{t('library.when')}</Column>
          </>
        }
      >
        <Rows>
          {history.map(({ id, action, reason, who, at }) => (
            <Row key={id}>
              <RowHead wide>
                {t(ACTIONS[action] ?? 'library.did-save')}
                {reason && <Note as="p">{reason}</Note>}
              </RowHead>
              <Cell>{who}</Cell>
              <Cell>{formatDateTime(at)}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}
