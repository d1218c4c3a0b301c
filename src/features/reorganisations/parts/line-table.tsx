import { Form } from 'react-router'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { NoWrap } from '#ui/text/no-wrap.tsx'
import type { DecreeLine } from '../decree/line.ts'
import { reorganisationsMessages } from '../messages.ts'
import { lineSentence } from './line-sentence.ts'

interface LineTableProps {
  readonly lines: readonly DecreeLine[]
  readonly nameOf: (ref: string) => string
  readonly decree: { readonly href: string; readonly version: number }
  readonly edits: boolean
}

/** As many lines as a page bears; the rest are counted. */
const SHOWN = 500

/** The lines of a decree as sentences; a draft's can be changed and taken out. */
export function LineTable({ lines, nameOf, decree, edits }: LineTableProps) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <DataTable
      caption={t('reorganisations.lines')}
      captionHidden
      fold={2}
      wordy
      columns={
        <>
          <Column wide>{t('reorganisations.what')}</Column>
          <Column>{t('reorganisations.line')}</Column>
          {edits && <Column>{t('reorganisations.edit')}</Column>}
        </>
      }
    >
      <Rows>
        {lines.slice(0, SHOWN).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <Row key={at}>
            <RowHead wide>
              <span id={`dong-${at + 1}`}>{lineSentence(line, nameOf, t)}</span>
            </RowHead>
            <Cell label={t('reorganisations.line')}>{at + 1}</Cell>
            {edits && (
              <Cell>
                <LineButtons at={at} decree={decree} />
              </Cell>
            )}
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}

function LineButtons({ at, decree }: { readonly at: number; readonly decree: LineTableProps['decree'] }) {
  const t = useTranslator(reorganisationsMessages)
  const number = at + 1
  return (
    <Form method="post" action={decree.href}>
      <input type="hidden" name="version" value={decree.version} />
      <input type="hidden" name="at" value={at} />
      <NoWrap>
        <ButtonLink
          inRow
          href={`${decree.href}?dong=${number}#dong`}
          aria-label={t('reorganisations.edit-line', { number })}
        >
          {t('reorganisations.edit')}
        </ButtonLink>{' '}
        <Button
          inRow
          variant="quiet"
          name="intent"
          value="remove"
          aria-label={t('reorganisations.remove-line', { number })}
        >
          {t('reorganisations.remove')}
        </Button>
      </NoWrap>
    </Form>
  )
}
