import { launchBrowser } from '../../../tests/browser.ts'
import type { Bench } from '../../measurement.ts'
import type { Search } from '../../portal/site.ts'

/**
 * Ghost's search: a window in the reader's browser over an index of titles and excerpts that the browser fetches whole
 * before the first letter. What is timed is the browser's work on one query, on this machine's processor.
 */
export async function searchInGhost(
  bench: Bench,
  address: string,
  paths: ReadonlyMap<string, string>,
): Promise<Search> {
  const browser = await launchBrowser()
  bench.atEnd(() => browser.close())
  const page = await browser.newPage()
  await page.goto(`${address}/#/search`, { waitUntil: 'networkidle' })
  const input = page.frameLocator('iframe').locator('input')
  await input.waitFor()
  await input.fill('a')
  return {
    where: 'a window of the browser, the index fetched before',
    isOnServer: false,
    async find(query) {
      const { ms, titles } = await input.evaluate(typeInto, query)
      return { ms, paths: titles.flatMap((title) => paths.get(title) ?? []) }
    },
    close: () => browser.close(),
  }
}

/** Runs in the browser. The window is drawn anew before the event's listeners return. */
function typeInto(field: unknown, query: string): { ms: number; titles: string[] } {
  const input = field as HTMLInputElement
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const begun = performance.now()
  set?.call(input, query)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  const ms = performance.now() - begun
  return { ms, titles: [...input.ownerDocument.querySelectorAll('h2')].map((one) => one.textContent ?? '') }
}
