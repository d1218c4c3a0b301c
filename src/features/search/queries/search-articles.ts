import { articleAddress, type Block, textsOf } from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { possibleReadings, queryReadings } from '#kernel/legacy-text/query-readings.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { type Marked, markWords, type Piece } from '../marking.ts'
import { bestPassage } from '../passage.ts'
import {
  type FilterMistake,
  isAsked,
  readFilter,
  type SearchFilter,
  type SoughtWords,
  soughtWords,
  type TypedSearch,
} from '../question.ts'
import { findHits, type Hits, MOST_HITS } from './find-hits.ts'

const PER_PAGE = 10
export const MOST_PAGES = MOST_HITS / PER_PAGE

/** An article that was found, as readers see it: title and passage with the words looked for marked in them. */
export interface FoundArticle {
  readonly href: string
  readonly title: readonly Piece[]
  readonly passage: readonly Piece[]
  readonly updatedOn: IsoDate
  readonly byline: string
  readonly section: { readonly slug: string; readonly name: { readonly vi: string; readonly en: string } }
}

export interface SearchResult {
  /** Spelled as typed. */
  readonly exact: readonly FoundArticle[]
  /** Differing from what was typed in accents; all of them when it was typed without. */
  readonly folded: readonly FoundArticle[]
  /** Typed with accents: the two lists are told apart. */
  readonly accented: boolean
  /** Of all pages; at most `MOST_HITS`, with `isMore` when there are more. */
  readonly count: number
  readonly isMore: boolean
  readonly pages: number
  /** What the typed text was read as, when not as it stands: text of an old font's code. */
  readonly readAs?: string | undefined
}

export interface SearchAnswer {
  /** When there are any, nothing was looked for. */
  readonly mistakes: readonly FilterMistake[]
  /** Absent when nothing was asked for. */
  readonly result?: SearchResult
}

/** One page, 1 to `MOST_PAGES`, of published articles that hold all the words and pass the filter. */
export async function searchArticles(db: ReadDb, typed: TypedSearch, page: number): Promise<SearchAnswer> {
  const { filter, mistakes } = readFilter(typed, await findSectionId(db, typed.sectionSlug))
  if (mistakes.length > 0 || !isAsked(soughtWords(typed.text), filter)) return { mistakes }
  const window = { skip: (page - 1) * PER_PAGE, take: PER_PAGE }
  const found = await firstSure(db, typed.text, filter, window)
  const result = await show(db, found, found.text === typed.text ? undefined : found.text)
  return { mistakes, result }
}

interface Read {
  readonly text: string
  readonly words: SoughtWords
  readonly hits: Hits
}

/**
 * Text typed in an old font's code is looked for as what it clearly means; what is in doubt, as it stands, and as what else
 * it may mean where that alone is spelled so somewhere. Otherwise as it stands.
 */
async function firstSure(
  db: ReadDb,
  typed: string,
  filter: SearchFilter,
  window: { skip: number; take: number },
): Promise<Read> {
  const read = async (text: string): Promise<Read> => {
    const words = soughtWords(text)
    return { text, words, hits: await findHits(db, words, filter, window) }
  }
  for (const text of queryReadings(typed)) {
    const clear = await read(text)
    if (clear.hits.count > 0) return clear
  }
  const others = possibleReadings(typed)
  const asItStands = await read(typed)
  if (others.length === 0 || asItStands.hits.spelled > 0) return asItStands
  for (const text of others) {
    const possible = await read(text)
    if (possible.hits.spelled > 0) return possible
  }
  return asItStands
}

async function findSectionId(db: ReadDb, slug: string): Promise<string | undefined> {
  if (slug === '') return undefined
  const row = await db.selectFrom('portal.section').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id ?? undefined
}

async function show(db: ReadDb, { words, hits }: Read, readAs: string | undefined): Promise<SearchResult> {
  const count = Math.min(hits.count, MOST_HITS)
  return {
    exact: await showArticles(db, hits.exact, { words: new Set(words.exact), exact: true }),
    folded: await showArticles(db, hits.folded, { words: new Set(words.folded), exact: false }),
    accented: words.accented,
    count,
    isMore: hits.count > MOST_HITS,
    pages: Math.ceil(count / PER_PAGE),
    readAs,
  }
}

async function showArticles(db: ReadDb, ids: readonly string[], marked: Marked): Promise<FoundArticle[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('portal.article as article')
    .innerJoin('portal.section as section', 'section.id', 'article.section_id')
    .select(['article.id', 'article.public_number', 'article.slug', 'article.title', 'article.updated_on'])
    .select(['article.byline', 'article.blocks', 'section.slug as section_slug', 'section.name_vi', 'section.name_en'])
    .where('article.id', 'in', ids)
    .execute()
  const places = new Map(ids.map((id, place) => [id, place]))
  return rows
    .toSorted((a, b) => (places.get(a.id ?? '') ?? 0) - (places.get(b.id ?? '') ?? 0))
    .map((row) => ({
      href: articleAddress(row.slug ?? '', row.public_number ?? 0),
      title: markWords(row.title ?? '', marked),
      passage: bestPassage(textsOf(row.blocks as unknown as Block[]), marked),
      updatedOn: row.updated_on as IsoDate,
      byline: row.byline ?? '',
      section: { slug: row.section_slug ?? '', name: { vi: row.name_vi ?? '', en: row.name_en ?? '' } },
    }))
}
