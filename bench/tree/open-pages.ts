import type { Page } from 'playwright-core'
import { launchBrowser } from '../../tests/browser.ts'
import type { Bench } from '../measurement.ts'

const SLOWDOWN = 4

/** Milliseconds from the beginning of the navigation, one figure a visit. */
export interface Visits {
  readonly answered: number[]
  /** When the page answers to a person: drawn, its scripts attached, and the last long task before that over. */
  readonly interactive: number[]
  /** Work of the page's main thread on the slower processor, which other programs do not lengthen; a little of it comes later. */
  readonly work: number[]
}

/** Opens a page of the workspace again and again, each time in a browser without anything kept, its processor four times slower. */
export async function openPages({ atEnd }: Bench, page: URL, cookie: string, times: number): Promise<Visits> {
  const browser = await launchBrowser()
  atEnd(() => browser.close())
  const visits: Visits = { answered: [], interactive: [], work: [] }
  for (let visit = 0; visit < times; visit += 1) {
    const context = await browser.newContext()
    await context.addCookies(cookiesOf(cookie, page))
    const tab = await context.newPage()
    const devtools = await context.newCDPSession(tab)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await tab.addInitScript(watchLongTasks)
    const answer = await tab.goto(page.href, { waitUntil: 'load' })
    if (answer?.status() !== 200) throw new Error(`${answer?.status()} for ${page}`)
    const figures = await readFigures(tab)
    visits.answered.push(figures.answered)
    visits.interactive.push(figures.interactive)
    const { metrics } = await devtools.send('Performance.getMetrics')
    visits.work.push((metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000)
    await context.close()
  }
  await browser.close()
  return visits
}

function cookiesOf(cookie: string, { origin }: URL) {
  return cookie.split('; ').map((one) => {
    const at = one.indexOf('=')
    return { name: one.slice(0, at), value: one.slice(at + 1), url: origin }
  })
}

/** Runs in the page before anything else. */
function watchLongTasks(): void {
  const ends: number[] = []
  Object.assign(window, { longTaskEnds: ends })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) ends.push(startTime + duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** Waits until React has attached itself to a link of the page and the browser is idle. */
async function readFigures(tab: Page): Promise<{ answered: number; interactive: number }> {
  const attached = await tab.waitForFunction(() => {
    const link = document.querySelector('main a, #noi-dung a')
    return link && Object.keys(link).some((key) => key.startsWith('__reactProps')) ? performance.now() : 0
  })
  const attachedAt = Number(await attached.jsonValue())
  return tab.evaluate(async (at) => {
    await new Promise((resolve) => requestIdleCallback(resolve))
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const [drawn] = performance.getEntriesByName('first-contentful-paint')
    const { longTaskEnds } = window as unknown as { longTaskEnds: number[] }
    return {
      answered: navigation?.responseStart ?? 0,
      interactive: Math.max(at, drawn?.startTime ?? 0, ...longTaskEnds),
    }
  }, attachedAt)
}
