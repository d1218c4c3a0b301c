import { line } from '../figures.ts'
import type { Bench, Measurement } from '../measurement.ts'
import { openGhost } from '../rivals/ghost/open-ghost.ts'
import { openWordPress } from '../rivals/wordpress/open-wordpress.ts'
import { type Article, portalArticles } from './articles.ts'
import { openOurs } from './ours.ts'
import { reportLoad } from './report-load.ts'
import { reportPages } from './report-pages.ts'
import { reportSearch } from './report-search.ts'
import type { Opened, Site } from './site.ts'

const RIVALS: readonly (readonly [string, (bench: Bench, articles: readonly Article[]) => Promise<Opened>])[] = [
  ['WordPress', openWordPress],
  ['Ghost', openGhost],
]

/** Our portal beside other systems that publish articles, each as it comes, with the founding document and `count` others. */
export const portal = (count: number): Measurement => ({
  name: 'portal',
  title: `the portal beside its rivals, the same ${count + 1} articles in each`,
  async run(bench) {
    const articles = portalArticles(count)
    const sites = [await openOurs(bench, articles), ...(await openRivals(bench, articles))]
    await reportPages(bench, sites)
    await reportLoad(bench, sites)
    await reportSearch(bench, sites, articles)
  },
})

/** A rival that cannot be had is left out, and the figures say so first of all. */
async function openRivals(bench: Bench, articles: readonly Article[]): Promise<Site[]> {
  const sites: Site[] = []
  for (const [name, open] of RIVALS) {
    const opened = await open(bench, articles).catch((error: unknown): Opened => ({ missing: String(error) }))
    if ('missing' in opened) bench.say(line(`NOT MEASURED: ${name}`, opened.missing))
    else {
      sites.push(opened.site)
      bench.say(line(opened.site.name, opened.site.note))
    }
  }
  return sites
}
