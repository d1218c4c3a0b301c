import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A browser without a window: the one the packages bring where it runs, else an installed Chromium. */
export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  // As root a browser refuses its own sandbox; it opens nothing here but our own pages.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...switches] : [...switches]
  const reasons: unknown[] = []
  // The packaged browser's own switches are left out: they turn off the safety that the tests are to see at work, and
  // its single process ends with the first window that is closed.
  for (const find of [
    () => chromium.executablePath(),
    ...INSTALLED.filter(existsSync).map((path) => async () => path),
  ]) {
    try {
      return await launchWorking(await find(), args)
    } catch (error) {
      reasons.push(error)
    }
  }
  throw new AggregateError(reasons, 'No browser runs here: install Debian’s package "chromium".')
}

/** A browser that starts may still fail at its first page, for want of a library: one page is opened to know. */
async function launchWorking(executablePath: string, args: string[]): Promise<Browser> {
  const browser = await playwright.launch({ executablePath, args, headless: true })
  try {
    await (await browser.newPage()).close()
    return browser
  } catch (error) {
    await browser.close()
    throw error
  }
}
