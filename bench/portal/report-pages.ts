import { type Loaded, loadInBrowser } from '../article/in-browser.ts'
import { bytes, line, median, ratio } from '../figures.ts'
import type { Bench } from '../measurement.ts'
import { CATEGORIES, type LighthouseRun, runLighthouse } from './lighthouse.ts'
import { PAGES, type PageName, type Site } from './site.ts'

const LIGHTHOUSE_RUNS = 3

/** What a reader's browser loads for each page, and what Lighthouse makes of it; ours first, then the ratios to it. */
export async function reportPages(bench: Bench, sites: readonly Site[]): Promise<void> {
  bench.say(line('Lighthouse, mobile preset, median of', `${LIGHTHOUSE_RUNS} runs: ${CATEGORIES.join(' / ')}`))
  for (const page of PAGES) {
    const weights: Loaded[] = []
    for (const site of sites) {
      const loaded = await loadInBrowser(bench, site.pages[page])
      weights.push(loaded)
      bench.say(line(`${page}, ${site.name}`, weightText(loaded)))
      for (const text of await lighthouseLines(bench, site, page)) bench.say(text)
    }
    const [ours, ...rivals] = weights
    for (const [at, rival] of rivals.entries()) {
      const bytesRatio = ratio(ours?.bytes ?? 0, rival.bytes)
      bench.say(line(`${page}, Nhịp Cầu : ${sites[at + 1]?.name}`, `${bytesRatio} of the bytes`))
    }
  }
}

function weightText({ bytes: all, requests, scriptBytes, lost }: Loaded): string {
  const missing = lost.length > 0 ? `; could not be loaded: ${lost.join(', ')}` : ''
  return `${bytes(all)} in ${requests} requests, script ${bytes(scriptBytes)}${missing}`
}

/** A page that Lighthouse cannot measure is a finding, not the end of the run. */
async function lighthouseLines(bench: Bench, site: Site, page: PageName): Promise<string[]> {
  const runs: LighthouseRun[] = []
  try {
    for (let run = 0; run < LIGHTHOUSE_RUNS; run++) runs.push(await runLighthouse(bench, site.pages[page]))
  } catch (error) {
    return [line('  Lighthouse', `NOT MEASURED: ${error instanceof Error ? error.message : String(error)}`)]
  }
  const points = CATEGORIES.map((category) => median(runs.map((run) => run.points[category])))
  const failed = [...new Set(runs.flatMap((run) => run.failed))]
  return [line('  Lighthouse', points.join(' / ')), ...failed.map((text) => line('  costs points', text))]
}
