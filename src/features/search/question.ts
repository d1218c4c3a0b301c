import { type IsoDate, parseDate } from '#kernel/date.ts'
import { exactKey, foldedKey, wordsOf } from './keys.ts'

/** Nobody types more; what is longer is cut, so that no address makes the database work without bound. */
const LONGEST_TEXT = 300

/** The words looked for, as keys. */
export interface SoughtWords {
  readonly exact: readonly string[]
  readonly folded: readonly string[]
  /** Typed with at least one accent: what is spelled the same comes first. */
  readonly accented: boolean
}

export function soughtWords(text: string): SoughtWords {
  const key = exactKey(text.slice(0, LONGEST_TEXT))
  const [exact, folded] = [wordsOf(key), wordsOf(foldedKey(key))]
  return { exact, folded, accented: exact.some((word, place) => word !== folded[place]) }
}

export interface SearchFilter {
  readonly sectionId?: string | undefined
  readonly since?: IsoDate | undefined
  readonly until?: IsoDate | undefined
  /** Words of the byline, folded. */
  readonly author: readonly string[]
}

/** What the form of the search page holds, as typed. */
export interface TypedSearch {
  readonly text: string
  readonly sectionSlug: string
  readonly since: string
  readonly until: string
  readonly author: string
}

/** The filter fields, by the names that they have in the address. */
export type FilterField = 'chuyen-muc' | 'tu' | 'den'
export interface FilterMistake {
  readonly field: FilterField
  readonly code: 'search.unknown-section' | 'search.date' | 'search.dates-reversed'
}

/**
 * The filter behind what was typed, and everything that is wrong with it. Both days are included. `sectionId`: of the
 * section typed, if there is one.
 */
export function readFilter(
  typed: TypedSearch,
  sectionId: string | undefined,
): { filter: SearchFilter; mistakes: FilterMistake[] } {
  const mistakes: FilterMistake[] = []
  if (typed.sectionSlug !== '' && !sectionId) mistakes.push({ field: 'chuyen-muc', code: 'search.unknown-section' })
  const day = (field: 'tu' | 'den', text: string) => {
    const date = parseDate(text)
    if (text.trim() !== '' && !date) mistakes.push({ field, code: 'search.date' })
    return date
  }
  const [since, until] = [day('tu', typed.since), day('den', typed.until)]
  if (since && until && since > until) mistakes.push({ field: 'den', code: 'search.dates-reversed' })
  const author = wordsOf(foldedKey(exactKey(typed.author.slice(0, LONGEST_TEXT))))
  return { filter: { sectionId, since, until, author }, mistakes }
}

/** False when nothing at all is asked for. */
export function isAsked(words: SoughtWords, { sectionId, since, until, author }: SearchFilter): boolean {
  return words.exact.length > 0 || sectionId !== undefined || (since ?? until) !== undefined || author.length > 0
}
