import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginWalk, type Walk } from '../walk.ts'
import { coveringChoices, faultsUnder } from './palettes.ts'
import { listTemplates } from './templates.ts'

let walk: Walk
let templates: string[]

beforeAll(async () => {
  walk = await beginWalk()
  templates = await listTemplates(walk.server.address)
}, 120_000)
afterAll(() => walk?.end())

test('in every size, palette and width, every kind of page is whole and passes every rule of axe', {
  timeout: 600_000,
}, async () => {
  expect(templates.length).toBeGreaterThan(5)
  const context = await walk.browser.newContext({ baseURL: walk.server.address, reducedMotion: 'reduce' })
  for (const path of templates) {
    const page = await context.newPage()
    await page.goto(path)
    expect.soft(await faultsUnder(page, coveringChoices()), path).toEqual([])
    await page.close()
  }
  await context.close()
})
