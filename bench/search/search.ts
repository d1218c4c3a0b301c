import { publicNumberOf } from '#features/articles/index.ts'
import { searchArticles } from '#features/search/index.ts'
import { bytes, duration, line, quantile, ratio, timed } from '../figures.ts'
import type { Bench, Measurement } from '../measurement.ts'
import { type BenchQuery, latencyQueries, recallQueries } from './asked.ts'
import { makeArticles } from './corpus.ts'
import { type Engine, likeSearch, plainFullText, sqliteFts } from './rivals.ts'
import { differingKeys, openStage, type SearchStage } from './stage.ts'

const ARTICLES = 100_000
const EACH = 60
const RECALL_SAMPLE = 115
/** A scan of all texts takes seconds, so fewer questions are asked of it. */
const FEW = 16
const TARGET_MS = 20

/** Finding among 100,000 published articles, with titles and passages marked, through the product's own query. */
export const search: Measurement = {
  name: 'search',
  title: `search among ${ARTICLES.toLocaleString('en')} articles`,
  async run(bench) {
    const articles = makeArticles(ARTICLES)
    const stage = await openStage(bench, articles)
    const differing = await differingKeys(stage, stage.articleIds.slice(0, 200))
    if (differing > 0) throw new Error(`${differing} of 200 documents are not what the database makes`)
    const { rows } = await stage.client.query<{ index: string; all: string }>(
      "select pg_relation_size('search_document_words') as index, pg_total_relation_size('search_document') as all",
    )
    bench.say(line('index of words; table, indexes and keys', sizes(rows[0])))
    const queries = latencyQueries(articles, EACH)
    const recall = recallQueries(articles, RECALL_SAMPLE)
    const ours = await measure(bench, product(stage), Object.entries(queries), recall, stage.articleIds)
    bench.say(line(`of the target, p95 ${TARGET_MS} ms`, ratio(ours.p95, TARGET_MS)))
    const plain = await plainFullText(stage)
    bench.say(line(`${plain.name}: index`, bytes(plain.indexBytes)))
    const unfiltered = Object.entries(queries).filter(([kind]) => !kind.includes(', by '))
    const oursPlain = quantile(
      unfiltered.flatMap(([kind]) => ours.runs.get(kind) ?? []),
      0.95,
    )
    const few = unfiltered.map(([kind, asked]) => [kind, asked.slice(0, FEW / 4)] as [string, BenchQuery[]])
    for (const [engine, asked, sample] of [
      [plain, unfiltered, recall],
      [likeSearch(stage), few, recall.filter((_, place) => place % 67 === 0)],
      [sqliteFts(articles, false), unfiltered, recall],
      [sqliteFts(articles, true), unfiltered, recall],
    ] as const) {
      const theirs = await measure(bench, engine, asked, sample, stage.articleIds)
      bench.say(line('ours : theirs, p95 without filters', ratio(oursPlain, theirs.p95)))
    }
  },
}

function product({ database }: SearchStage): Engine {
  return {
    name: 'Nhịp Cầu, titles and passages marked',
    async find(query) {
      const typed = { sectionSlug: '', since: '', until: '', author: '', ...query }
      const { result } = await searchArticles(database.read, typed, 1)
      return [...(result?.exact ?? []), ...(result?.folded ?? [])].map(({ href }) => (publicNumberOf(href) ?? 0) - 1)
    },
  }
}

async function measure(
  bench: Bench,
  engine: Engine,
  queries: readonly (readonly [string, readonly BenchQuery[]])[],
  recall: readonly BenchQuery[],
  articleIds: readonly string[],
) {
  const runs = new Map<string, number[]>()
  for (const [, [first]] of queries) if (first) await engine.find(first)
  for (const [kind, asked] of queries) {
    const taken: number[] = []
    for (const query of asked) taken.push((await timed(() => engine.find(query))).ms)
    runs.set(kind, taken)
  }
  bench.say(`  ${engine.name}`)
  for (const [kind, taken] of runs) bench.say(line(`  ${kind}`, points(taken)))
  const all = [...runs.values()].flat()
  bench.say(line('  all', points(all)))
  let found = 0
  for (const query of recall) {
    const hits = await engine.find(query)
    if (hits.some((hit) => hit === query.wanted || hit === articleIds[query.wanted ?? 0])) found += 1
  }
  const share = ((100 * found) / recall.length).toFixed(1)
  bench.say(line('  recall on the first page', `${share} % of ${recall.length} ways of typing`))
  return { runs, p95: quantile(all, 0.95) }
}

function points(taken: readonly number[]): string {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => duration(quantile(taken, q)))
  return `p50 ${p50}, p95 ${p95}, p99 ${p99} (${taken.length} searches)`
}

function sizes(row: { index: string; all: string } | undefined): string {
  return `${bytes(Number(row?.index))}; ${bytes(Number(row?.all))}`
}
