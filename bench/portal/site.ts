import type { Article } from './articles.ts'

export const PAGES = ['article', 'home', 'search', 'results'] as const
export type PageName = (typeof PAGES)[number]

/** A portal that is measured, ours or a rival's: it runs on this machine and shows all articles of the run. */
export interface Site {
  readonly name: string
  /** What it runs on and what was changed of what comes, for the report. */
  readonly note: string
  /**
   * The founding document; the front page; where a search begins; what a reader who looks for the founding document is
   * shown. No results: they have no page of their own.
   */
  readonly pages: Readonly<Record<Exclude<PageName, 'results'>, URL>> & { readonly results?: URL }
  /** The processes whose trees answer a request: server and database. */
  readonly processes: readonly number[]
  /** The path an article is read at. */
  pathOf(article: Article): string
  openSearch(): Promise<Search>
}

/** What came back for one query: paths, best first, and the time until they were there, in milliseconds. */
export interface Found {
  readonly ms: number
  readonly paths: readonly string[]
}

/** A reader's search. */
export interface Search {
  /** Where it happens, for the report. */
  readonly where: string
  /** Whether the site's processes do the work. */
  readonly isOnServer: boolean
  /** The first page of results. */
  find(query: string): Promise<Found>
  close(): Promise<void>
}

/** A rival that runs, or why it does not and what would have to be installed. */
export type Opened = { readonly site: Site } | { readonly missing: string }
