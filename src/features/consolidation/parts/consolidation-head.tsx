import { CarriedOn } from '#features/organisations/parts.ts'
import { PeriodFilter } from '#features/reports/parts.ts'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Filter } from '#ui/control/filter.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Note } from '#ui/text/note.tsx'
import { consolidationMessages } from '../messages.ts'
import type { ConsolidationView } from '../queries/get-consolidation.ts'
import { MissingList } from './missing-list.tsx'
import { NextStep } from './next-step.tsx'
import { SumsTable } from './sums-table.tsx'

interface ConsolidationHeadProps {
  readonly view: ConsolidationView
  readonly now: Date
  /** The periods there are. */
  readonly codes: readonly string[]
  /** The consolidating bodies within the reader's reach. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
}

/** What stands above the words, whether they are being compiled or are signed: the next step, the sums, who is missing. */
export function ConsolidationHead({ view, now, codes, bodies }: ConsolidationHeadProps) {
  const t = useTranslator(consolidationMessages)
  const locale = useLocale()
  const { period, organisation, copiesTo } = view
  const heading = t('consolidation.heading', { period: periodLabel(period.code as PeriodCode, locale) })
  return (
    <>
      <title>{`${heading} – ${organisation.name} – Nhịp Cầu`}</title>
      <PageHead title={heading}>
        {t('consolidation.lead', {
          organisation: organisation.name,
          from: formatDate(period.firstDay as IsoDate),
          to: formatDate(period.lastDay as IsoDate),
          due: formatDate(period.consolidationDueOn as IsoDate),
        })}
      </PageHead>
      <CarriedOn {...organisation} />
      {copiesTo.length > 0 && <Note as="p">{t('consolidation.copies-to', { names: copiesTo.join('; ') })}</Note>}
      <PeriodFilter
        label={t('consolidation.periods')}
        codes={codes}
        current={period.code}
        hrefOf={(code) => `/lam-viec/tong-hop/${organisation.id}/${code}`}
      />
      {bodies.length > 1 && <BodyFilter bodies={bodies} current={organisation.id} periodCode={period.code} />}
      <NextStep view={view} />
      <SumsTable view={view} now={now} locale={locale} />
      <MissingList missing={view.missing} />
    </>
  )
}

interface BodyFilterProps extends Pick<ConsolidationHeadProps, 'bodies'> {
  readonly current: string
  readonly periodCode: string
}

function BodyFilter({ bodies, current, periodCode }: BodyFilterProps) {
  const t = useTranslator(consolidationMessages)
  return (
    <Filter
      label={t('consolidation.bodies')}
      items={bodies.map(({ id, name }) => ({
        href: `/lam-viec/tong-hop/${id}/${periodCode}`,
        label: name,
        current: id === current,
      }))}
    />
  )
}
