import { type Loaded, loadInBrowser } from '../article/in-browser.ts'
import { bytes, line, median, ratio } from '../figures.ts'
import type { Bench } from '../measurement.ts'
import { CATEGORIES, type LighthouseRun, runLighthouse } from './lighthouse.ts'
import { PAGES, type Site } from './site.ts'

const LIGHTHOUSE_RUNS = 3

/** What a reader's browser loads for each page, and what Lighthouse makes of it; ours first, then the ratios to it. */
export async function reportPages(bench: Bench, sites: readonly Site[]): Promise<void> {
  bench.say(line('Lighthouse, mobile preset, median of', `${LIGHTHOUSE_RUNS} runs: ${CATEGORIES.join(' / ')}`))
  for (const page of PAGES) {
    const ours: Loaded[] = []
    for (const { name, pages } of sites) {
      const url = pages[page]
      if (!url) continue
      const loaded = await loadInBrowser(bench, url)
      bench.say(line(`${page}, ${name}`, weightText(loaded)))
      for (const text of await lighthouseLines(bench, url)) bench.say(text)
      for (const { bytes: mine } of ours)
        bench.say(line(`  Nhịp Cầu : ${name}`, `${ratio(mine, loaded.bytes)} of the bytes`))
      if (ours.length === 0) ours.push(loaded)
    }
  }
}

function weightText({ bytes: all, requests, scriptBytes, lost }: Loaded): string {
  const missing = lost.length > 0 ? `; could not be loaded: ${lost.join(', ')}` : ''
  return `${bytes(all)} in ${requests} requests, script ${bytes(scriptBytes)}${missing}`
}

/** A page that Lighthouse cannot measure is a finding, not the end of the run. */
async function lighthouseLines(bench: Bench, page: URL): Promise<string[]> {
  const runs: LighthouseRun[] = []
  try {
    for (let run = 0; run < LIGHTHOUSE_RUNS; run++) runs.push(await runLighthouse(bench, page))
  } catch (error) {
    return [line('  Lighthouse', `NOT MEASURED: ${error instanceof Error ? error.message : String(error)}`)]
  }
  const points = CATEGORIES.map((category) => median(runs.map((run) => run.points[category])))
  const failed = [...new Set(runs.flatMap((run) => run.failed))]
  return [line('  Lighthouse', points.join(' / ')), ...failed.map((text) => line('  costs points', text))]
}
