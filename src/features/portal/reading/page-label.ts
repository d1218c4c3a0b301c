import type { Locale } from '#kernel/locale.ts'

/** The name of a static page for a reader of that language; with the language of the words where it is another. */
export function pageLabel(
  page: { readonly title: string; readonly titleEn: string },
  locale: Locale,
): { readonly label: string; readonly lang?: 'vi' } {
  if (locale === 'vi') return { label: page.title }
  return page.titleEn === '' ? { label: page.title, lang: 'vi' } : { label: page.titleEn }
}
