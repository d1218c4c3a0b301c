import { formatFigure } from '#kernel/number.ts'
import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { reorganisationsMessages } from '../../messages.ts'
import type { MemberStocks, StockOpening } from '../../queries/read-member-stocks.ts'
import { writeShare } from '../../read-share.ts'
import styles from './before-after.module.css'
import { Named } from './before-after.tsx'

/** What receiving bodies open with: members and other stocks, from what those before them closed with. */
export function MemberStocksSection({ stocks }: { readonly stocks: readonly MemberStocks[] }) {
  const t = useTranslator(reorganisationsMessages)
  if (stocks.length === 0) return null
  return (
    <Section id="so-dau-ky" title={t('reorganisations.stocks')}>
      <p>{t('reorganisations.stocks-lead')}</p>
      {stocks.map((one) => (
        <OneForm key={one.periodCode} stocks={one} />
      ))}
    </Section>
  )
}

function OneForm({ stocks: { periodCode, openings, unsettled } }: { readonly stocks: MemberStocks }) {
  const t = useTranslator(reorganisationsMessages)
  const period = periodLabel(periodCode as PeriodCode, useLocale())
  return (
    <>
      {unsettled.count > 0 && (
        <>
          <Message tone="note">{t('reorganisations.unsettled', { count: unsettled.count, period })}</Message>
          <Disclosure summary={t('reorganisations.unsettled-bodies')}>
            <ul>
              {unsettled.first.map(({ name, isHandedIn }) => (
                <li key={name}>{t(`reorganisations.${isHandedIn ? 'not-approved' : 'not-handed-in'}`, { name })}</li>
              ))}
            </ul>
          </Disclosure>
        </>
      )}
      {openings.count > 0 && <OpeningTable openings={openings} period={period} />}
    </>
  )
}

function OpeningTable({ openings, period }: { readonly openings: MemberStocks['openings']; readonly period: string }) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <>
      <DataTable
        caption={t('reorganisations.stock-table', { count: openings.count, period })}
        fold={2}
        columns={
          <>
            <Column wide>{t('reorganisations.stock-of')}</Column>
            <Column gone>{t('reorganisations.closing-stocks', { period })}</Column>
            <Column gone num>
              {t('reorganisations.opening-stock')}
            </Column>
          </>
        }
      >
        <Rows>
          {openings.first.map((opening) => (
            <OpeningRow key={`${opening.successor} ${opening.indicator.vi}`} opening={opening} period={period} />
          ))}
        </Rows>
      </DataTable>
      {openings.count > openings.first.length && (
        <Note as="p" below>
          {t('reorganisations.first-changes', { shown: openings.first.length, count: openings.count })}
        </Note>
      )}
    </>
  )
}

type OpeningProps = { readonly opening: StockOpening; readonly period: string }

function OpeningRow({ opening: { successor, indicator, unit, closings, opening }, period }: OpeningProps) {
  const t = useTranslator(reorganisationsMessages)
  const locale = useLocale()
  const words = { indicator: indicator[locale], unit: unit[locale] }
  return (
    <Row>
      <RowHead wide>
        <Named name={successor ?? t('reorganisations.nobody-receives')} more={[t('reorganisations.in-unit', words)]} />
      </RowHead>
      <Cell wide>
        <span className={styles.side}>{t('reorganisations.closing-stocks', { period })}</span>
        <span className={styles.half}>
          {closings.map(({ name, share, figure }) => (
            <span key={name} className={styles.line}>
              {t(`reorganisations.closed-${figure === null ? 'nothing' : share === 1 ? 'whole' : 'share'}`, {
                name,
                share: writeShare(share),
                figure: figure === null ? '' : formatFigure(figure),
              })}
            </span>
          ))}
        </span>
      </Cell>
      <Cell num wide>
        <span className={styles.lead}>{t('reorganisations.opening-stock')}</span>
        {opening === null ? '–' : formatFigure(opening)}
      </Cell>
    </Row>
  )
}
