import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from '../acts.ts'
import { axeViolations, examineInBothLanguages } from '../examine.ts'
import type { Visitor } from '../visitor.ts'
import { beginWalk, type Walk } from '../walk.ts'
import { givenVoices, readAloud, refuseClipboard } from './devices.ts'

const TOOLS = [
  'Tăng cỡ chữ',
  'Giảm cỡ chữ',
  'Gửi thư',
  'In',
  'Tăng sáng',
  'Giảm sáng',
  'Sao chép liên kết',
  'Lưu về máy',
  'Mặc định',
]

let walk: Walk
let article: string
let photos: string

beforeAll(async () => {
  walk = await beginWalk()
  const lists = await Promise.all(['/', '/chum-anh'].map((path) => articlesOn(path)))
  photos = lists[1]?.[0] ?? ''
  article = lists[0]?.find((path) => path !== photos) ?? ''
}, 180_000)
afterAll(() => walk?.end())

async function articlesOn(path: string): Promise<string[]> {
  const html = await (await fetch(new URL(path, walk.server.address))).text()
  return [...html.matchAll(/href="(\/tin\/[^"/]+)"/g)].map(([, href = '']) => href)
}

/** Somebody opens the article; nothing may go wrong in the browser meanwhile. */
async function visit(options: BrowserContextOptions, act: (visitor: Visitor) => Promise<void>): Promise<void> {
  const visitor = await walk.sitDown(options)
  await visitor.open(article)
  await act(visitor)
  await visitor.leave()
  expect(visitor.troubles).toEqual([])
}

const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Công cụ đọc bài' })
const tool = (page: Page, name: string) => toolbar(page).locator('button, a').getByText(name, { exact: true })
const said = (page: Page) => toolbar(page).getByRole('status').textContent()

test('where the clipboard is refused, copying leads to a page that shows the address', async () => {
  await visit({}, async ({ page }) => {
    await page.evaluate(refuseClipboard)
    await Promise.all([page.waitForURL('**/tuy-chon'), tool(page, 'Sao chép liên kết').click()])
    expect(await page.getByLabel('Địa chỉ').inputValue()).toBe(walk.server.address + article)
  })
})

test('copying leads nowhere but to this portal, whatever address a form is made to carry', async () => {
  for (const ve of ['https://example.org/', '//example.org', 'javascript:alert(1)', '']) {
    const answer = await fetch(new URL('/tuy-chon', walk.server.address), {
      method: 'POST',
      headers: { Origin: walk.server.address },
      body: new URLSearchParams({ ve, chep: '1' }),
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const html = await answer.text()
    expect(html).not.toMatch(/example|javascript:/)
    expect(html).toContain(`value="${walk.server.address}/"`)
  }
})

test('the tools have their names and their order with a script and without, and are large enough to touch', async () => {
  for (const javaScriptEnabled of [true, false]) {
    for (const width of [390, 768, 1280]) {
      await visit({ javaScriptEnabled, viewport: { width, height: 900 } }, async ({ page }) => {
        const tools = toolbar(page).locator('button, a')
        expect(await tools.allTextContents()).toEqual(TOOLS)
        const boxes = await Promise.all((await tools.all()).map((one) => one.boundingBox()))
        const rows = new Map<number, number>()
        for (const box of boxes) {
          expect(box?.height).toBeGreaterThanOrEqual(44)
          expect(box?.width).toBeGreaterThanOrEqual(44)
          rows.set(Math.round(box?.y ?? 0), (rows.get(Math.round(box?.y ?? 0)) ?? 0) + 1)
        }
        expect([...rows.values()]).toEqual(width === 390 ? [3, 3, 3] : [6, 3])
      })
    }
  }
})

test('without a script copying answers with a page that has the full address, ready to be copied, and leads back', async () => {
  await visit({ javaScriptEnabled: false }, async ({ page }) => {
    await send(page, 'Sao chép liên kết')
    const address = page.getByLabel('Địa chỉ')
    expect(await address.inputValue()).toBe(walk.server.address + article)
    expect(await address.getAttribute('readonly')).not.toBeNull()
    await page.getByRole('link', { name: 'Về bài đang đọc' }).click()
    await page.waitForURL(`**${article}`)
  })
})

test('with a script the address goes to the clipboard, and that is said aloud', async () => {
  await visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
    await tool(page, 'Sao chép liên kết').click()
    await expect.poll(() => said(page)).toBe('Đã chép liên kết')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(walk.server.address + article)
    expect(new URL(page.url()).pathname).toBe(article)
  })
})

test('the page with the address passes every rule of axe', async () => {
  await visit({}, async ({ page }) => {
    await page.evaluate(refuseClipboard)
    await Promise.all([page.waitForURL('**/tuy-chon'), tool(page, 'Sao chép liên kết').click()])
    expect(await axeViolations(page)).toEqual([])
  })
})

test('the whole bar is walked with the arrows, from the first tool to the last and around', async () => {
  await visit({}, async ({ page }) => {
    await tool(page, 'Tăng cỡ chữ').focus()
    const walked: (string | null | undefined)[] = []
    for (const _ of TOOLS) {
      walked.push(await page.evaluate(() => document.activeElement?.textContent))
      await page.keyboard.press('ArrowRight')
    }
    expect(walked).toEqual(TOOLS)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tăng cỡ chữ')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[role=toolbar]'))).toBeNull()
  })
})

test('nothing offers to read aloud where the device has no Vietnamese voice', async () => {
  await visit({}, async ({ page }) => {
    await page.addInitScript(givenVoices, ['en-GB', 'vie-like'])
    await page.reload()
    await expect.poll(() => toolbar(page).locator('[tabindex="0"]').count()).toBe(1)
    expect(await tool(page, 'Nghe bài').count()).toBe(0)
  })
})

test('with a Vietnamese voice the title and the text are read aloud; a second press stops it, and the name stays', async () => {
  await visit({}, async ({ page }) => {
    await page.addInitScript(givenVoices, ['en-GB', 'vi-VN'])
    await page.reload()
    const listen = page.getByRole('button', { name: 'Nghe bài' })
    expect(await listen.getAttribute('aria-pressed')).toBe('false')
    await listen.click()
    expect(await listen.getAttribute('aria-pressed')).toBe('true')
    expect(await page.evaluate(readAloud, 1)).toEqual([await page.locator('h1').innerText()])
    const first = await page.locator('.text p').first().innerText()
    expect((await page.evaluate(readAloud, 1)).at(-1)).toBe(first)
    await listen.click()
    expect(await listen.getAttribute('aria-pressed')).toBe('false')
    expect(await page.evaluate(() => Number(document.documentElement.dataset.silenced))).toBeGreaterThan(0)
    expect(await listen.textContent()).toBe('Nghe bài')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tăng cỡ chữ')
    expect(await axeViolations(page)).toEqual([])
  })
})

test('where the device forces its colours the steps of brightness are gone and the reason is said', async () => {
  for (const width of [390, 1280]) {
    await visit({ forcedColors: 'active', viewport: { width, height: 900 } }, async ({ page }) => {
      expect(await tool(page, 'Tăng sáng').isVisible()).toBe(false)
      expect(await page.getByText('Thiết bị đang giữ màu riêng').isVisible()).toBe(true)
      await tool(page, 'In').focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sao chép liên kết')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }
})

test('an article is examined with all its tools in both languages', { timeout: 60_000 }, async () => {
  await visit({}, async ({ page }) => examineInBothLanguages(page))
})

test('a page with all its tools is 14 KB in at most four requests, its scripts two and a half', async () => {
  await visit({}, async ({ page }) => {
    const entries = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
        const { name, encodedBodySize } = entry as PerformanceResourceTiming
        return { path: new URL(name).pathname, bytes: encodedBodySize }
      }),
    )
    const sum = (kept: typeof entries) => kept.reduce((bytes, entry) => bytes + entry.bytes, 0)
    expect(entries.length).toBeLessThanOrEqual(4)
    expect(sum(entries.filter(({ path }) => path.endsWith('.js')))).toBeLessThanOrEqual(2560)
    expect(sum(entries)).toBeLessThanOrEqual(14 * 1024)
  })
})
