import type { TypedSearch } from '#features/search/index.ts'

/** The address of a page of results: what was typed, and nothing that was left empty. */
export function searchAddress(typed: TypedSearch, page = 1): string {
  const params = new URLSearchParams()
  const add = (name: string, value: string) => value !== '' && params.append(name, value)
  add('q', typed.text)
  add('chuyen-muc', typed.sectionSlug)
  add('tu', typed.since)
  add('den', typed.until)
  add('tac-gia', typed.author)
  add('trang', page > 1 ? String(page) : '')
  return params.size === 0 ? '/tim-kiem' : `/tim-kiem?${params}`
}

export function isFiltered({ sectionSlug, since, until, author }: TypedSearch): boolean {
  return [sectionSlug, since, until, author].some((value) => value !== '')
}
