import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../browser.ts'
import { type DemonstrationServer, startDemonstration } from '../start-server.ts'
import { coveringChoices, faultsUnder } from './palettes.ts'
import { listTemplates } from './templates.ts'

let server: DemonstrationServer
let browser: Browser
let templates: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startDemonstration()
  templates = await listTemplates(server.address)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('in every size, palette and width, every kind of page is whole and passes every rule of axe', {
  timeout: 600_000,
}, async () => {
  expect(templates.length).toBeGreaterThan(5)
  const context = await browser.newContext({ baseURL: server.address, reducedMotion: 'reduce' })
  for (const path of templates) {
    const page = await context.newPage()
    await page.goto(path)
    expect.soft(await faultsUnder(page, coveringChoices()), path).toEqual([])
    await page.close()
  }
  await context.close()
})
