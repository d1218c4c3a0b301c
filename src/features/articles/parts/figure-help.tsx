import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { articlesMessages } from '../messages.ts'
import type { PublicIndicator } from '../queries/list-public-indicators.ts'

/** How a public figure is placed in a text, and the codes of those there are. */
export function FigureHelp({ indicators }: { readonly indicators: readonly PublicIndicator[] }) {
  const t = useTranslator(articlesMessages)
  const locale = useLocale()
  return (
    <Disclosure summary={t('articles.figure-help')}>
      <p>{t('articles.figure-help-lead')}</p>
      <DataTable
        caption={t('articles.figure-help-caption')}
        columns={
          <>
            <Column>{t('articles.figure-code')}</Column>
            <Column wide>{t('articles.help-indicator')}</Column>
          </>
        }
      >
        <Rows>
          {indicators.map(({ code, name }) => (
            <Row key={code}>
              <RowHead>{code}</RowHead>
              <Cell>{name[locale]}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Disclosure>
  )
}
