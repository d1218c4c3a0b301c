import type { Period } from '#features/periods/index.ts'
import { addDays, type IsoDate, localDate } from '#kernel/date.ts'
import { formatShortDate } from '#kernel/date-format.ts'
import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Beat } from '#ui/period/beat.tsx'
import { todayMessages } from '../messages.ts'
import { SPANS, type Span } from '../ring.ts'

/** The period as six arches: what is crossed, where we are, what lies ahead. */
export function Ring({ period, present }: { period: Period; present: Span }) {
  const t = useTranslator(todayMessages)
  const locale = useLocale()
  const at = SPANS.indexOf(present)
  const when = datesOf(period)
  return (
    <Beat
      label={t('today.ring', { period: periodLabel(period.code as PeriodCode, locale) })}
      spans={SPANS.map((span, index) => {
        const place = index < at ? 'past' : index === at ? 'now' : 'ahead'
        const day = when[span]
        const written = day ? formatShortDate(day) : t(span === 'tasks' ? 'today.next-quarter' : 'today.no-day')
        return {
          name: t(`today.${span}`),
          when: span === 'report' ? t('today.due', { day: written }) : written,
          place,
          placeLabel: t(place === 'past' ? 'today.crossed' : place === 'now' ? 'today.here' : 'today.ahead'),
        }
      })}
    />
  )
}

function datesOf(period: Period): Partial<Record<Span, IsoDate>> {
  const conference = period.conferenceOn as IsoDate | undefined
  return {
    plan: (period.planOn ?? period.firstDay) as IsoDate,
    report: localDate(period.dueAt),
    consolidation: period.consolidationDueOn as IsoDate,
    ...(conference && { conference, conclusions: addDays(conference, 1) }),
  }
}
