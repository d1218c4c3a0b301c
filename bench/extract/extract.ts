import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractPage } from '../../src/features/imports/extract/extract-page.ts'
import { layoutOf, type SamplePage, samplePage } from '../../src/features/imports/extract/testing/mutations.ts'
import { scoreOf } from '../../src/features/imports/extract/testing/score.ts'
import { root } from '../../tests/server-process.ts'
import { line, ratio, spread } from '../figures.ts'
import type { Bench, Measurement } from '../measurement.ts'
import { openReadability, type Rival } from './readability.ts'

const LAYOUTS = 240
const ROUNDS = 5

/**
 * Old portal pages taken apart, on one core: the founding document as text, and generated pages of many layouts as
 * HTML; with how much of them is right. The rival reads the same pages in the same run.
 */
export const extract: Measurement = {
  name: 'extract',
  title: 'pages of old portals taken apart per second and core, and how much of them is right',
  async run(bench) {
    measureText(bench)
    const known = pagesOf(false)
    const heldOut = pagesOf(true)
    const ours = measureHtml(bench, 'ours', known, readOurs)
    bench.say(line('ours, layouts known to its rules', rightness(known, readOurs)))
    bench.say(line('ours, layouts held out', rightness(heldOut, readOurs)))
    const rival = await openReadability(bench)
    if (!rival) {
      bench.say(line('@mozilla/readability', 'could not be installed here, so there is nothing to compare with'))
      return
    }
    const theirs = measureHtml(bench, rival.name, known, rival.read)
    bench.say(line(`${rival.name}, layouts known to us`, rightness(known, rival.read)))
    bench.say(line(`${rival.name}, layouts held out`, rightness(heldOut, rival.read)))
    bench.say(line('ours to theirs, HTML pages per second', ratio(ours, theirs)))
  },
}

function measureText(bench: Bench): void {
  const founding = readFileSync(join(root, 'src/features/imports/extract/fixtures/founding-document.txt'))
  const rates = ratesOf(400, () => {
    extractPage(founding)
  })
  bench.say(line(`text pages (founding document, ${founding.length} B)`, spread(rates, perSecond)))
}

function measureHtml(bench: Bench, name: string, pages: readonly SamplePage[], read: Rival['read']): number {
  const [first] = pages
  if (!first) throw new RangeError('No pages')
  let at = 0
  const rates = ratesOf(pages.length, () => {
    read(pages[at % pages.length] ?? first)
    at += 1
  })
  const size = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) / pages.length
  bench.say(line(`HTML pages (${(size / 1024).toFixed(1)} KiB each), ${name}`, spread(rates, perSecond)))
  return rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0
}

/** Runs per second of processor time (one core's worth) in each round, after one round that warms up. */
function ratesOf(runs: number, work: () => void): number[] {
  const rates: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begun = process.cpuUsage()
    for (let run = 0; run < runs; run += 1) work()
    const { user, system } = process.cpuUsage(begun)
    if (round > 0) rates.push((runs * 1_000_000) / (user + system))
  }
  return rates
}

const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en')}/s`

function pagesOf(heldOut: boolean): SamplePage[] {
  return Array.from({ length: LAYOUTS }, (_, seed) => samplePage(layoutOf(seed, heldOut), seed + 10_000))
}

function readOurs({ html, truth }: SamplePage) {
  const result = extractPage(Buffer.from(html))
  return 'extraction' in result ? scoreOf(result.extraction, truth) : undefined
}

function rightness(pages: readonly SamplePage[], read: Rival['read']): string {
  const scores = pages.map(read)
  const share = (is: (score: NonNullable<ReturnType<Rival['read']>>) => boolean) =>
    `${((100 * scores.filter((score) => score && is(score)).length) / pages.length).toFixed(1)} %`
  const bodies = scores.map((score) => score?.body ?? 0)
  const mean = bodies.reduce((sum, body) => sum + body, 0) / pages.length
  const body = `body F1 ${mean.toFixed(3)} (worst ${Math.min(...bodies).toFixed(2)})`
  return `title ${share(({ title }) => title)}, date ${share(({ date }) => date)}, byline ${share(({ byline }) => byline)}, ${body}`
}
