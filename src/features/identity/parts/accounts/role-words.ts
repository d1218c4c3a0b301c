import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { translator } from '#platform/i18n/messages.ts'
import { identityMessages } from '../../messages.ts'

/** `01/07/2026 – 30/09/2026`, or from a day on. */
export function periodWords(from: IsoDate, until: IsoDate | undefined, locale: Locale): string {
  const t = translator(identityMessages, locale)
  return `${formatDate(from)} – ${until ? formatDate(until) : t('identity.until-open')}`
}
