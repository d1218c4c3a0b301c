import { type IsoDate, parseDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { congressesMessages } from '../messages.ts'

/** The day a page of the register is looked at; `wrong`: what was typed as one and is none. */
export interface AskedDay {
  readonly day: IsoDate
  readonly wrong: string | undefined
}

/** Reads `?ngay=`; without a day, or with one that is none, today. */
export function readAskedDay(query: URLSearchParams, today: IsoDate): AskedDay {
  const typed = query.get('ngay')?.trim() ?? ''
  const day = parseDate(typed)
  return { day: day ?? today, wrong: typed && !day ? typed : undefined }
}

/** A page at a day, with what else its query says; today is left out of the address. */
export function onDay(
  page: string,
  day: IsoDate,
  today: IsoDate,
  query: Readonly<Record<string, string>> = {},
): string {
  const words = new URLSearchParams({ ...query, ...(day !== today && { ngay: formatDate(day) }) })
  return words.size > 0 ? `${page}?${words}` : page
}

/** At the head of a page that is not of today: as on which day it reads, and the way back to today. */
export function PastDay({
  day,
  today,
  page,
}: {
  readonly day: IsoDate
  readonly today: IsoDate
  readonly page: string
}) {
  const t = useTranslator(congressesMessages)
  if (day === today) return null
  return (
    <Message tone="note">
      {t('congresses.as-on', { day: formatDate(day) })} <a href={page}>{t('congresses.today')}</a>
    </Message>
  )
}

interface DayFormProps {
  readonly asked: AskedDay
  readonly today: IsoDate
  readonly page: string
}

/** Asks for the same page as on another day: a plain form whose address can be sent on. */
export function DayForm({ asked, today, page }: DayFormProps) {
  const t = useTranslator(congressesMessages)
  return (
    <Section id="ngay-khac" title={t('congresses.other-day')}>
      <form method="get" action={page}>
        <DateInput
          name="ngay"
          label={t('congresses.day')}
          hint={t('congresses.day-hint')}
          error={asked.wrong && t('congresses.not-a-day')}
          defaultValue={asked.wrong ?? (asked.day === today ? '' : formatDate(asked.day))}
        />
        <ButtonRow below>
          <Button>{t('congresses.show-day')}</Button>
        </ButtonRow>
      </form>
    </Section>
  )
}
