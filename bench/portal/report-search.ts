import { duration, line, percentiles, quantile, ratio } from '../figures.ts'
import type { Bench } from '../measurement.ts'
import type { Article } from './articles.ts'
import { measureSearch, type Recall } from './search/measure-search.ts'
import type { Site } from './site.ts'

/** As many of the articles are looked for, the founding document among them. */
const WANTED = 60
const TARGET = 20

/** How many articles come back for what readers type, and how soon. */
export async function reportSearch(bench: Bench, sites: readonly Site[], articles: readonly Article[]): Promise<void> {
  const step = Math.max(1, Math.floor(articles.length / WANTED))
  const wanted = articles.toReversed().filter((_, at) => at % step === 0)
  for (const [at, site] of sites.entries()) {
    const { where, cpuPerQuery, recalls } = await measureSearch(site, wanted)
    const times = recalls.flatMap((recall) => recall.times)
    bench.say(line(`search, ${site.name}`, where))
    for (const recall of recalls) bench.say(line(`  by ${recall.way.name}`, recallText(recall)))
    bench.say(line('  time of a query', percentiles(times)))
    if (cpuPerQuery !== undefined) bench.say(line('  processor time of the server for one', duration(cpuPerQuery)))
    if (at === 0) bench.say(line(`  of the target, ${TARGET} ms, p95`, ratio(quantile(times, 0.95), TARGET)))
  }
}

function recallText({ asked, found, first }: Recall): string {
  if (asked === 0) return 'no title has one'
  const share = (part: number) => `${((part / asked) * 100).toFixed(0)} %`
  return `found ${found} of ${asked} (${share(found)}), first ${share(first)}`
}
