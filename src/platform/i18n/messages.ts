import { isIsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { parsePeriodCode, periodLabel } from '#kernel/period.ts'

export type { Locale } from '#kernel/locale.ts'

/** Every sentence in both languages; `{name}` marks what is filled in. */
export type Messages = Readonly<Record<string, Readonly<Record<Locale, string>>>>

export type MessageParams = Readonly<Record<string, string | number>>

/** `t('key', params)` for one feature's messages: a key that does not exist does not compile. */
export function translator<M extends Messages>(messages: M, locale: Locale) {
  return (key: keyof M & string, params: MessageParams = {}): string =>
    fill(messages[key]?.[locale] ?? key, params, locale)
}

/**
 * Fills `{name}` places; a place without a value stays visible, so that the mistake is seen. A day `2026-11-27` is said as
 * `27/11/2026` and a period `2026Q4` by its name: values come as the rules know them, sentences are for people.
 */
export function fill(sentence: string, params: MessageParams, locale: Locale): string {
  return sentence.replaceAll(/\{([a-zA-Z]+)\}/g, (place, name: string) => {
    const value = params[name]
    return value === undefined ? place : said(String(value), locale)
  })
}

function said(value: string, locale: Locale): string {
  if (isIsoDate(value)) return formatDate(value)
  const period = parsePeriodCode(value)
  return period ? periodLabel(period, locale) : value
}
