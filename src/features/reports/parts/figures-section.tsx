import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { type PeriodCode, samePeriodLastYear, shortPeriodLabel } from '#kernel/period.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { EntryTable } from '#ui/table/entry-table.tsx'
import { RowGroup } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import type { FormSection } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportView } from '../queries/get-report.ts'
import { FigureRow, type FigureRowProps } from './figure-row.tsx'
import { RegisterNote, RegisterPresses } from './register-offer.tsx'

type FiguresSectionProps = Pick<FigureRowProps, 'texts' | 'errors' | 'locale' | 'editable'> & {
  readonly report: FigureRowProps['report'] & Pick<ReportView, 'period' | 'isInherited'>
  /** All sections of the form, for the group headings. */
  readonly groups: readonly Pick<FormSection, 'code' | 'title'>[]
}

/** The figures of a report, grouped as in the outline. */
export function FiguresSection({ report, groups, texts, errors, locale, editable }: FiguresSectionProps) {
  const t = useTranslator(reportPageMessages)
  const lastYearHead = shortPeriodLabel(samePeriodLastYear(report.period.code as PeriodCode), locale)
  const { done, of } = countTyped(report.items, texts)
  const used = groups.filter(({ code }) => report.items.some(({ sectionCode }) => sectionCode === code))
  return (
    <Section
      id="so-lieu"
      title={t('reports.figures')}
      aside={<Note as="span">{t(editable ? 'reports.figures-note' : 'reports.figures-count', { done, of })}</Note>}
    >
      {editable && <RegisterPresses report={report} />}
      <EntryTable
        caption={t('reports.figures')}
        heads={{
          code: t('reports.code'),
          name: t('reports.indicator'),
          value: t('reports.in-period'),
          derived: [t('reports.cumulative'), lastYearHead],
          review: t('reports.to-see'),
        }}
      >
        {used.map((group) => (
          <FigureGroup
            key={group.code}
            title={group.title[locale]}
            items={report.items.filter(({ sectionCode }) => sectionCode === group.code)}
            report={report}
            texts={texts}
            errors={errors}
            lastYearHead={lastYearHead}
            locale={locale}
            editable={editable}
          />
        ))}
      </EntryTable>
      <Sources report={report} locale={locale} />
    </Section>
  )
}

/** Where the figures come from that nobody types, and how all of them are counted. */
function Sources({ report, locale }: Pick<FiguresSectionProps, 'report' | 'locale'>) {
  const t = useTranslator(reportPageMessages)
  return (
    <>
      <Note below>{t('reports.cumulative-note')}</Note>
      <RegisterNote report={report} />
      {report.isInherited && (
        <Note as="p">{t('reports.inherited-note', { day: formatDate(report.period.lastDay as IsoDate) })}</Note>
      )}
      <Definitions items={report.items} locale={locale} />
    </>
  )
}

type FigureGroupProps = Omit<FigureRowProps, 'item'> & {
  readonly title: string
  readonly items: ReportView['items']
}

function FigureGroup({ title, items, ...row }: FigureGroupProps) {
  const { done, of } = countTyped(items, row.texts)
  return (
    <RowGroup title={title} note={`${done}/${of}`} columns={6}>
      {items.map((item) => (
        <FigureRow key={item.indicator.code} item={item} {...row} />
      ))}
    </RowGroup>
  )
}

/** How many of the figures somebody has to type are there. */
function countTyped(items: ReportView['items'], texts: FigureRowProps['texts']) {
  const typed = items.filter(({ slot }) => slot !== undefined)
  return { done: typed.filter(({ indicator }) => (texts[`f.${indicator.code}`] ?? '') !== '').length, of: typed.length }
}

function Definitions({ items, locale }: { items: ReportView['items']; locale: Locale }) {
  const t = useTranslator(reportPageMessages)
  return (
    <Disclosure summary={t('reports.definitions')}>
      <dl>
        {items.map(({ indicator }) => (
          <div key={indicator.code}>
            <dt>
              {indicator.code} {indicator.name[locale]}
            </dt>
            <dd>
              {indicator.definition[locale]} {t('reports.example', { example: indicator.example[locale] })}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
