import { launchBrowser } from '../../tests/browser.ts'
import type { Bench } from '../measurement.ts'

/** What a browser loaded for a page: bytes on the line, headers included. */
export interface Loaded {
  readonly requests: number
  readonly bytes: number
  readonly scriptBytes: number
  /** Addresses of what could not be loaded. */
  readonly lost: readonly string[]
}

/** Opens the page once, with an empty cache, and adds up what the browser itself counts (`encodedDataLength`). */
export async function loadInBrowser({ atEnd }: Bench, page: URL): Promise<Loaded & { readonly version: string }> {
  const browser = await launchBrowser()
  atEnd(() => browser.close())
  const context = await browser.newContext()
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  const types = new Map<string, string>()
  const sizes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
  const lost: string[] = []
  tab.on('requestfailed', (request) => lost.push(request.url()))
  await session.send('Network.enable')
  await tab.goto(page.href, { waitUntil: 'networkidle' })
  const version = browser.version()
  await browser.close()
  const add = (wanted: (type: string) => boolean) =>
    [...sizes].reduce((sum, [id, size]) => sum + (wanted(types.get(id) ?? '') ? size : 0), 0)
  return { requests: sizes.size, bytes: add(() => true), scriptBytes: add((type) => type === 'Script'), lost, version }
}
