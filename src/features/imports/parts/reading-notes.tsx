import { Form } from 'react-router'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { importsMessages } from '../messages.ts'
import type { ItemView } from '../queries/get-item.ts'
import { Sureness } from './sureness.tsx'

/** How sure each field is, what to check, and what may be the same article. */
export function ReadingNotes({ item }: { readonly item: ItemView }) {
  const t = useTranslator(importsMessages)
  const locale = useLocale()
  const { extraction, warnings, near } = item
  return (
    <>
      {extraction && (
        <p>
          <Sureness confidence={extraction.confidence} />
        </p>
      )}
      {(warnings ?? []).map((warning) => (
        <Message key={warning.vi} tone="note">
          {t('imports.warnings')}: {warning[locale]}
        </Message>
      ))}
      {near.map(({ title, href, likeness }) => (
        <Message key={href} tone="note">
          {t('imports.near')} <a href={href}>{title}</a> ({t('imports.alike', { share: Math.round(likeness * 100) })})
        </Message>
      ))}
    </>
  )
}

/** Every converted line before and after, and the way back. */
export function Conversion({ item }: { readonly item: ItemView }) {
  const t = useTranslator(importsMessages)
  const runs = item.runs ?? []
  if (runs.length === 0 && item.isConverted) return null
  return (
    <Section id="chuyen-ma" title={t('imports.conversion')}>
      {runs.length > 0 && (
        <DataTable
          caption={t('imports.conversion')}
          columns={
            <>
              <Column wide>{t('imports.before')}</Column>
              <Column wide>{t('imports.after')}</Column>
            </>
          }
        >
          <Rows>
            {runs.slice(0, 40).map(({ from, before, after }) => (
              <Row key={from}>
                <RowHead wide>{before}</RowHead>
                <Cell wide>
                  <span lang="vi">{after}</span>
                </Cell>
              </Row>
            ))}
          </Rows>
        </DataTable>
      )}
      <Form method="post">
        <input type="hidden" name="converts" value={item.isConverted ? 'no' : 'yes'} />
        <ButtonRow>
          <Button name="intent" value="convert">
            {t(item.isConverted ? 'imports.convert-no' : 'imports.convert-yes')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
