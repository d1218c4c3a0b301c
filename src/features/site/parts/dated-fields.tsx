import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { DateInput } from '#ui/form/date-input.tsx'
import { siteMessages } from '../messages.ts'
import type { KeptDated } from '../queries/list-dated.ts'
import type { Standing } from '../rules.ts'
import type { fieldsOf } from './refusal.tsx'

/** From a day until a day, both included. */
export function DayFields({ field }: { readonly field: ReturnType<typeof fieldsOf> }) {
  const t = useTranslator(siteMessages)
  const words = { hint: t('site.date-hint'), required: t('site.required') }
  return (
    <>
      <DateInput {...field('fromOn')} {...words} label={t('site.from-on')} />
      <DateInput {...field('untilOn')} {...words} label={t('site.until-on')} />
    </>
  )
}

/** The days as they are typed. */
export function typedDays({ fromOn, untilOn }: { readonly fromOn: IsoDate; readonly untilOn: IsoDate }) {
  return { fromOn: formatDate(fromOn), untilOn: formatDate(untilOn) }
}

/** Whether readers see it today, in words. */
export function StandingWords({ standing }: { readonly standing: Standing }) {
  const t = useTranslator(siteMessages)
  return t(`site.standing-${standing}`)
}

/** `05/04/2026 – 12/04/2026` */
export function Days({ of: { fromOn, untilOn } }: { readonly of: KeptDated }) {
  return `${formatDate(fromOn)} – ${formatDate(untilOn)}`
}
