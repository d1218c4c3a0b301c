import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { translator } from '#platform/i18n/messages.ts'
import { figuresMessages } from './messages.ts'
import type { FiguresView } from './queries/get-figures.ts'

/** Which of the two readings a table is, for whom, on which day: on the page and in every file. */
export function captionOf({ reading, organisation, day }: FiguresView, locale: Locale): string {
  const t = translator(figuresMessages, locale)
  return t(`figures.caption-${reading}`, { organisation: organisation.name, day: formatDate(day) })
}
