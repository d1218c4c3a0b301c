import { daysBetween, type IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { NextAction } from '#ui/period/next-action.tsx'
import { todayMessages } from '../messages.ts'
import type { Waiting } from '../waiting.ts'

/** The one thing to do first, with the time that is left for it. */
export function FirstThing({ thing, today }: { thing: Waiting; today: IsoDate }) {
  const t = useTranslator(todayMessages)
  const day = thing.dueOn as IsoDate | undefined
  return (
    <NextAction
      label={t('today.next')}
      title={t(`today.${thing.kind}`, { subject: thing.subject })}
      why={day ? t('today.why-due', { day: formatDate(day) }) : t('today.why')}
      due={day && timeLeft(day, today, t)}
    >
      <ButtonLink variant="go" href={thing.href}>
        {t(`today.do-${thing.kind}`)}
      </ButtonLink>
    </NextAction>
  )
}

function timeLeft(day: IsoDate, today: IsoDate, t: ReturnType<typeof useTranslator<typeof todayMessages>>) {
  const count = daysBetween(today, day)
  const written = { day: formatDate(day) }
  if (count < 0) return { left: t('today.days-over', { count: -count }), until: t('today.since', written) }
  return { left: count === 0 ? t('today.due-today') : t('today.days', { count }), until: t('today.until', written) }
}
