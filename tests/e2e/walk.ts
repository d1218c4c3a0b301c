import type { Browser, BrowserContextOptions } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type DemonstrationServer, startDemonstration } from './start-server.ts'
import { seat, type Visitor } from './visitor.ts'

/** The running program and everybody who has sat down to work with it. */
export interface Walk {
  readonly server: DemonstrationServer
  readonly browser: Browser
  /** Somebody who has not signed in. */
  sitDown(options?: BrowserContextOptions): Promise<Visitor>
  /** Somebody of the demonstration, signed in and at the page of what waits for them; `password`: one of their own. */
  signIn(username: string, password?: string): Promise<Visitor>
  /** Nothing went wrong in anybody's browser so far. */
  expectNoTroubles(): void
  end(): Promise<void>
}

export async function beginWalk(): Promise<Walk> {
  const browser: Browser = await launchBrowser()
  const server = await startDemonstration().catch(async (error) => {
    await browser.close()
    throw error
  })
  const visitors: Visitor[] = []
  const sitDown = async (options?: BrowserContextOptions) => {
    const visitor = await seat(browser, server.address, options)
    visitors.push(visitor)
    return visitor
  }
  return {
    server,
    browser,
    sitDown,
    async signIn(username, password = server.password) {
      const visitor = await sitDown()
      await visitor.open('/dang-nhap')
      await enter(visitor, username, password)
      return visitor
    },
    expectNoTroubles: () => expect(visitors.flatMap(({ troubles }) => troubles)).toEqual([]),
    async end() {
      await browser.close()
      await server.stop()
    },
  }
}

/** Fills in the sign-in page and waits for what comes after it. */
async function enter({ page }: Visitor, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('**/lam-viec')
}
