import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginWalk, type Walk } from '../walk.ts'

let walk: Walk

beforeAll(async () => {
  walk = await beginWalk()
}, 180_000)
afterAll(() => walk?.end())

async function visit(path: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
  const context = await walk.browser.newContext({ baseURL: walk.server.address, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(path)
  await act(page)
  await context.close()
  expect(errors).toEqual([])
}
const box = (page: Page) => page.locator('input[name=q]')
const options = (page: Page) => page.locator('[role=option]')

test('a wrong date is said in words, and everything typed is kept', async () => {
  await visit('/tim-kiem?q=dân+vận&tu=31/02/2024&tac-gia=Oánh', { javaScriptEnabled: false }, async (page) => {
    expect(await page.getByRole('alert').textContent()).toContain('“31/02/2024” không phải là một ngày có thật')
    expect(await box(page).inputValue()).toBe('dân vận')
    expect(await page.getByLabel('Tác giả').inputValue()).toBe('Oánh')
    expect(await page.getByLabel('Từ ngày').getAttribute('aria-invalid')).toBe('true')
  })
})

test('without a script the box of any page searches, and what was looked for is marked as it was written', async () => {
  await visit('/', { javaScriptEnabled: false }, async (page) => {
    await box(page).fill('hoi nghi so ket')
    await box(page).press('Enter')
    await page.waitForURL('**/tim-kiem?q=hoi+nghi+so+ket')
    expect(await page.locator('mark').first().textContent()).toBe('Hội nghị Sơ kết')
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    await page.goto('/tim-kiem/goi-y?q=hoi+ngh')
    await page.getByRole('link', { name: 'Hội nghị Sơ kết' }).first().click()
    await page.waitForURL('**/tin/**')
  })
})

test('with the script titles are suggested below the box, chosen by arrows, closed by Escape, said aloud', async () => {
  await visit('/', {}, async (page) => {
    await box(page).focus()
    await expect.poll(() => box(page).getAttribute('role')).toBe('combobox')
    await box(page).pressSequentially('hoi ngh')
    await options(page).first().waitFor()
    expect(await box(page).getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator('.find output').textContent()).toMatch(/^\d gợi ý$/)
    await page.keyboard.press('Escape')
    expect(await options(page).count()).toBe(0)
    expect(await box(page).inputValue()).toBe('hoi ngh')
    await page.keyboard.type('i')
    await options(page).first().waitFor()
    await page.keyboard.press('ArrowDown')
    const active = await box(page).getAttribute('aria-activedescendant')
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/tin/**')
  })
})

test('the script of the box comes only when the box is entered, and is a kilobyte', async () => {
  await visit('/', {}, async (page) => {
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/goi-y.js')))
    expect(await loaded()).toHaveLength(0)
    await box(page).focus()
    await expect.poll(async () => (await loaded()).length).toBe(1)
    const [entry] = (await loaded()) as unknown as { encodedBodySize: number }[]
    expect(entry?.encodedBodySize).toBeLessThanOrEqual(1024)
  })
})
