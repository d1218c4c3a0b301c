import { isLocale, type Locale } from '#kernel/locale.ts'

/** Cookie of the reader's language: the only thing a reader sends that changes what a public page says. */
export const LOCALE_COOKIE = 'ngon-ngu'

const IN_HEADER = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]+)(?=;|$)`)

/** The language a text names; Vietnamese when it names none. */
export function localeOf(text: string | undefined): Locale {
  return text && isLocale(text) ? text : 'vi'
}

/** The language a Cookie header asks for. */
export function localeInCookies(header: string): Locale {
  return header === '' ? 'vi' : localeOf(IN_HEADER.exec(header)?.[1])
}
