import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A browser without a window: the one the packages bring where it runs, else an installed Chromium. */
export async function launchBrowser(): Promise<Browser> {
  // As root a browser refuses its own sandbox; it opens nothing here but our own pages.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const reasons: unknown[] = []
  for (const attempt of [bundled, ...INSTALLED.filter(existsSync).map((path) => () => ({ path, extra: [] }))]) {
    try {
      const { path, extra } = await attempt()
      return await playwright.launch({ executablePath: path, args: [...args, ...extra], headless: true })
    } catch (error) {
      reasons.push(error)
    }
  }
  throw new AggregateError(reasons, 'No browser runs here: install Debian’s package "chromium".')
}

async function bundled(): Promise<{ path: string; extra: string[] }> {
  return { path: await chromium.executablePath(), extra: chromium.args }
}
