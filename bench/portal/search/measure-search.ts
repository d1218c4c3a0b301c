import type { Article } from '../articles.ts'
import { cpuSecondsOf } from '../load/cpu-time.ts'
import type { Search, Site } from '../site.ts'
import { WAYS, type Way } from './ways.ts'

const WARM_UP = 10

/** Of `asked` articles: how many were on the first page of results, how many stood first, and the time of each query in milliseconds. */
export interface Recall {
  readonly way: Way
  readonly asked: number
  readonly found: number
  readonly first: number
  readonly times: readonly number[]
}

export interface SearchFigures {
  readonly where: string
  /** Milliseconds of the server's processor time that a query takes on average; undefined: the browser does the work. */
  readonly cpuPerQuery: number | undefined
  readonly recalls: readonly Recall[]
}

/** Looks for these articles in every way, one query after another, after a few to get warm. */
export async function measureSearch(site: Site, wanted: readonly Article[]): Promise<SearchFigures> {
  const search = await site.openSearch()
  try {
    for (const { title } of wanted.slice(0, WARM_UP)) await search.find(title)
    const recalls: Recall[] = []
    const before = cpuSecondsOf(site.processes)
    for (const way of WAYS) recalls.push(await recall(site, search, wanted, way))
    const used = cpuSecondsOf(site.processes) - before
    const count = recalls.reduce((sum, { asked }) => sum + asked, 0)
    return {
      where: search.where,
      cpuPerQuery: search.isOnServer ? (used * 1000) / count : undefined,
      recalls,
    }
  } finally {
    await search.close()
  }
}

async function recall(site: Site, search: Search, wanted: readonly Article[], way: Way): Promise<Recall> {
  const times: number[] = []
  let [found, first] = [0, 0]
  for (const article of wanted) {
    const query = way.typed(article)
    if (query === undefined) continue
    const { ms, paths } = await search.find(query)
    times.push(ms)
    const place = paths.indexOf(site.pathOf(article))
    if (place >= 0) found++
    if (place === 0) first++
  }
  return { way, asked: times.length, found, first, times }
}
