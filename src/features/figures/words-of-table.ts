import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { translator } from '#platform/i18n/messages.ts'
import { figuresMessages } from './messages.ts'
import type { FiguresView } from './queries/get-figures.ts'

/** In this order; `shared` stands below a figure, the others instead of one. */
const WORDS = ['none', 'not-yet', 'ended', 'not-asked', 'shared', 'divided', 'of-nothing'] as const

/** What the words mean that stand in a table; only those that occur. */
export function wordsOfTable({ groups, since, endedOn }: FiguresView, locale: Locale): string[] {
  const t = translator(figuresMessages, locale)
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const kinds = new Set(cells.map((cell) => (cell.kind === 'figure' && cell.shared ? 'shared' : cell.kind)))
  return WORDS.filter((word) => kinds.has(word)).map((word) => {
    const day = word === 'ended' ? endedOn : since
    return t(`figures.about-${word}`, { day: day ? formatDate(day) : '–' })
  })
}
