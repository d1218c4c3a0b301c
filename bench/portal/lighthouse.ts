import lighthouse from 'lighthouse'
import { launchBrowser } from '../../tests/browser.ts'
import { freePort } from '../../tests/server-process.ts'
import type { Bench } from '../measurement.ts'

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof CATEGORIES)[number]

/** One run: points from 0 to 100, and the audits that cost some of them, as `category: what is wrong`. */
export interface LighthouseRun {
  readonly points: Readonly<Record<Category, number>>
  readonly failed: readonly string[]
}

/** Runs Lighthouse's mobile preset (slow 4G and a processor four times slower, simulated) on each page in a browser of its own. */
export async function runLighthouse(bench: Bench, page: URL): Promise<LighthouseRun> {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  bench.atEnd(() => browser.close())
  try {
    const ran = await lighthouse(page.href, { port, logLevel: 'silent', onlyCategories: [...CATEGORIES] })
    if (!ran || ran.lhr.runtimeError) throw new Error(`${page}: ${ran?.lhr.runtimeError?.message ?? 'no result'}`)
    const { categories, audits } = ran.lhr
    const points = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100)
    return {
      points: {
        performance: points('performance'),
        accessibility: points('accessibility'),
        'best-practices': points('best-practices'),
        seo: points('seo'),
      },
      failed: CATEGORIES.flatMap((category) =>
        (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
          const score = audits[id]?.score
          return weight > 0 && typeof score === 'number' && score < 0.9
            ? [`${category}: ${audits[id]?.title ?? id}`]
            : []
        }),
      ),
    }
  } finally {
    await browser.close()
  }
}
