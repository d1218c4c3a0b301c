/** The two languages every screen is complete in; Vietnamese comes first. */
export const locales = ['vi', 'en'] as const

export type Locale = (typeof locales)[number]

/** True when `text` names one of the two languages, exactly as written in `lang` attributes. */
export function isLocale(text: string): text is Locale {
  return locales.some((locale) => locale === text)
}
