import { formatDate } from '#kernel/date-format.ts'
import { type PeriodCode, shortPeriodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { WideRowGroup, WideTable } from '#ui/table/wide-table.tsx'
import { Emphasis } from '#ui/text/emphasis.tsx'
import { Note } from '#ui/text/note.tsx'
import { captionOf } from '../caption.ts'
import type { FigureCell } from '../cells.ts'
import { figuresMessages } from '../messages.ts'
import type { FiguresColumn, FiguresRow, FiguresView } from '../queries/get-figures.ts'
import { writtenCell } from '../written-cell.ts'
import { figuresHref } from './figures-address.ts'

/** Indicators by periods, under the tree each column is read on and how complete it is. */
export function FiguresTable({ view }: { readonly view: FiguresView }) {
  const t = useTranslator(figuresMessages)
  const locale = useLocale()
  const { columns } = view
  return (
    <Section id="bang-so-lieu" title={t(`figures.${view.reading}`)}>
      <WideTable
        labelledBy="bang-so-lieu"
        seenFirst="end"
        caption={captionOf(view, locale)}
        columns={
          <>
            <Column>{t('figures.indicator')}</Column>
            {columns.map(({ code }) => (
              <Column key={code} num>
                {shortPeriodLabel(code as PeriodCode, locale)}
              </Column>
            ))}
          </>
        }
      >
        <Basis columns={columns} reading={view.reading} />
        {view.groups.map((group) => (
          <WideRowGroup key={group.code} title={group.title[locale]} columns={columns.length + 1}>
            {group.rows.map((row) => (
              <FigureRow key={row.indicator.code} row={row} columns={columns} />
            ))}
          </WideRowGroup>
        ))}
      </WideTable>
      <ButtonRow below>
        <ButtonLink href={figuresHref(view.organisation.id, view, '.xlsx')}>{t('figures.download-xlsx')}</ButtonLink>
        <ButtonLink href={figuresHref(view.organisation.id, view, '.csv')}>{t('figures.download-csv')}</ButtonLink>
      </ButtonRow>
    </Section>
  )
}

/** On the tree of which day each column is read, unless the caption says it of all, and how complete it is. */
function Basis({ columns, reading }: Pick<FiguresView, 'columns' | 'reading'>) {
  const t = useTranslator(figuresMessages)
  return (
    <Rows>
      {reading === 'past' && (
        <Row>
          <RowHead>{t('figures.tree-day')}</RowHead>
          {columns.map(({ code, treeDay }) => (
            <Cell key={code} num>
              {formatDate(treeDay)}
            </Cell>
          ))}
        </Row>
      )}
      <Row>
        <RowHead>{t('figures.coverage')}</RowHead>
        {columns.map((column) => (
          <Cell key={column.code} num>
            <Coverage column={column} />
          </Cell>
        ))}
      </Row>
    </Rows>
  )
}

function Coverage({ column: { absent, coverage } }: { readonly column: FiguresColumn }) {
  const t = useTranslator(figuresMessages)
  if (!coverage || coverage.expected === 0) return <small>{t(`figures.${absent ?? 'none'}`)}</small>
  const { approved, expected } = coverage
  return <Emphasis tone={approved < expected ? 'attention' : 'done'}>{`${approved}/${expected}`}</Emphasis>
}

function FigureRow({ row, columns }: { readonly row: FiguresRow; readonly columns: readonly FiguresColumn[] }) {
  const locale = useLocale()
  const { indicator, cells } = row
  return (
    <Row>
      <RowHead>
        {indicator.name[locale]} <Note as="span">({indicator.unit[locale]})</Note>
      </RowHead>
      {columns.map(({ code }, at) => (
        <Cell key={code} num>
          {cells[at] && <Figure cell={cells[at]} />}
        </Cell>
      ))}
    </Row>
  )
}

function Figure({ cell }: { readonly cell: FigureCell }) {
  const t = useTranslator(figuresMessages)
  const { figure, parts, words } = writtenCell(cell)
  return (
    <>
      {figure}
      {parts !== undefined && <small>{breakable(parts)}</small>}
      {words !== undefined && <small>{t(words)}</small>}
    </>
  )
}

/** A narrow column breaks a ratio after its stroke, never within a number. */
function breakable(parts: string) {
  const [numerator, denominator] = parts.split('/')
  return (
    <>
      {numerator}/<wbr />
      {denominator}
    </>
  )
}
