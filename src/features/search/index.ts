export type { Piece } from './marking.ts'
export {
  type FoundArticle,
  MOST_PAGES,
  type SearchResult,
  searchArticles,
} from './queries/search-articles.ts'
export { type Suggestion, suggestTitles } from './queries/suggest-titles.ts'
export type { FilterField, FilterMistake, TypedSearch } from './question.ts'
