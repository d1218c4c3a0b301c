import { slotsOf } from '#features/indicators/parts.ts'
import { writtenFigure } from '#features/reports/parts.ts'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate, formatTime } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { type PeriodCode, samePeriodLastYear, shortPeriodLabel } from '#kernel/period.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowGroup, RowHead, Rows } from '#ui/table/rows.tsx'
import { Emphasis } from '#ui/text/emphasis.tsx'
import { Note } from '#ui/text/note.tsx'
import { consolidationMessages } from '../messages.ts'
import type { ConsolidationView } from '../queries/get-consolidation.ts'

type Figures = readonly (number | null)[]
type Item = ConsolidationView['items'][number]

interface SumsTableProps {
  readonly view: Pick<
    ConsolidationView,
    'organisation' | 'form' | 'items' | 'period' | 'sums' | 'contributions' | 'asked'
  >
  readonly now: Date
  readonly locale: Locale
}

/** The sums of every indicator, each with how many gave a figure and where it comes from. */
export function SumsTable({ view, now, locale }: SumsTableProps) {
  const t = useTranslator(consolidationMessages)
  const code = view.period.code as PeriodCode
  const groups = view.form.sections.filter((section) => view.items.some((item) => item.sectionCode === section.code))
  return (
    <Section id="so-cong-don" title={t('consolidation.figures')}>
      <DataTable
        caption={<Caption view={view} now={now} />}
        fold={4}
        columns={
          <>
            <Column wide>{t('consolidation.indicator')}</Column>
            <Column num>{shortPeriodLabel(code, locale)}</Column>
            <Column num>{t('consolidation.cumulative')}</Column>
            <Column num>{shortPeriodLabel(samePeriodLastYear(code), locale)}</Column>
            <Column num>{t('consolidation.units')}</Column>
          </>
        }
      >
        {groups.map((group) => (
          <RowGroup key={group.code} title={group.title[locale]} columns={5}>
            {view.items
              .filter((item) => item.sectionCode === group.code)
              .map((item) => (
                <SumRow key={item.indicator.code} item={item} view={view} locale={locale} />
              ))}
          </RowGroup>
        ))}
      </DataTable>
      <p>
        <a href={`/lam-viec/to-chuc/${view.organisation.id}/so-lieu?ky=${code}`}>{t('consolidation.by-period')}</a>
      </p>
    </Section>
  )
}

function Caption({ view, now }: Pick<SumsTableProps, 'view' | 'now'>) {
  const t = useTranslator(consolidationMessages)
  const { period, sums } = view
  const day = formatDate(period.lastDay as IsoDate)
  return (
    <>
      {t('consolidation.figures-caption', {
        ...{ at: formatTime(now), day },
        ...{ approved: sums.nApproved, expected: sums.expected },
      })}{' '}
      {sums.isReorganised && t('consolidation.reorganised', { day })}
    </>
  )
}

function SumRow({ item, view, locale }: { item: Item; view: SumsTableProps['view']; locale: Locale }) {
  const t = useTranslator(consolidationMessages)
  const { sums, form } = view
  const { indicator } = item
  const written = (figures: Figures | undefined) => writeSum(form, item, figures) ?? '–'
  const approved = writeSum(form, item, sums.approved)
  const reported = writeSum(form, item, sums.reported)
  const slot = slotsOf(form, item)?.slot
  const done = slot === undefined ? 0 : (sums.counts[slot] ?? 0)
  const asked = view.asked[indicator.code] ?? 0
  return (
    <>
      <Row>
        <RowHead wide>
          {indicator.name[locale]} <Note as="span">({indicator.unit[locale]})</Note>
        </RowHead>
        <Cell num>{approved ?? t('consolidation.none')}</Cell>
        <Cell num>{written(sums.cumulative)}</Cell>
        <Cell num>{sums.lastYearDivided.includes(indicator.code) ? '–' : written(sums.lastYear)}</Cell>
        <Cell num>
          <Emphasis tone={done < asked ? 'attention' : 'done'}>{`${done}/${asked}`}</Emphasis>
        </Cell>
      </Row>
      {reported !== undefined && (
        <Row>
          <Cell span={5} wide>
            <Provenance item={item} view={view} approved={approved} reported={reported} />
          </Cell>
        </Row>
      )}
    </>
  )
}

interface ProvenanceProps {
  readonly item: Item
  readonly view: SumsTableProps['view']
  readonly approved: string | undefined
  readonly reported: string
}

/** The bodies a sum was made of, each with its own figure, and what it would be with the reports still awaiting approval. */
function Provenance({ item, view, approved, reported }: ProvenanceProps) {
  const t = useTranslator(consolidationMessages)
  const given = view.contributions.flatMap(({ organisationId, name, approved }) => {
    const text = writeSum(view.form, item, approved)
    return text === undefined ? [] : [{ organisationId, name, text }]
  })
  const pending = reported === approved ? undefined : t('consolidation.pending', { figure: reported })
  if (given.length === 0) return pending === undefined ? null : <Note>{pending}</Note>
  const origin = t('consolidation.from-where', { figure: approved ?? '', count: given.length })
  return (
    <Disclosure inner summary={pending === undefined ? origin : `${origin}; ${pending}`}>
      <DataTable
        caption={origin}
        captionHidden
        fold="none"
        columns={
          <>
            <Column>{t('consolidation.place')}</Column>
            <Column num>{t('consolidation.figure')}</Column>
          </>
        }
      >
        <Rows>
          {given.map(({ organisationId, name, text }) => (
            <Row key={organisationId}>
              <RowHead>
                <a href={`/lam-viec/to-chuc/${organisationId}`}>{name}</a>
              </RowHead>
              <Cell num>{text}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Disclosure>
  )
}

/** A sum as it is read; undefined when nobody gave a figure. */
function writeSum(form: ConsolidationView['form'], item: Item, figures: Figures | undefined): string | undefined {
  const slots = slotsOf(form, item)
  return slots && writtenFigure(item, slots, figures)
}
