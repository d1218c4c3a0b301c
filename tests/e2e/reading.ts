import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectWords, send } from './acts.ts'
import type { Visitor } from './visitor.ts'

function fontSize(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
}

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground').trim())
}

/** Every tool of the bar without a script: the server answers, and the next page has the size and the palette. */
export async function readWithoutScript({ page, open }: Visitor, path: string): Promise<void> {
  await open(path)
  const before = { size: await fontSize(page), ground: await ground(page) }
  await send(page, 'Tăng cỡ chữ')
  expect(new URL(page.url()).pathname).toBe(path)
  expect(Number.parseFloat(await fontSize(page))).toBeCloseTo(Number.parseFloat(before.size) * 1.125, 1)
  await send(page, 'Tăng sáng')
  expect(await ground(page)).not.toBe(before.ground)
  await page.getByRole('link', { name: 'In', exact: true }).click()
  await page.waitForURL('**/in')
  await expectWords(page, 'In lúc')
  await page.goBack()
  await send(page, 'Mặc định')
  expect({ size: await fontSize(page), ground: await ground(page) }).toEqual(before)
}

/** The same buttons with a script: no page is loaded, the new state is said aloud. */
export async function readWithScript({ page, open }: Visitor, path: string): Promise<void> {
  await open(path)
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  const press = async (name: string, said: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    await expectWords(page.getByRole('toolbar').getByRole('status'), said)
  }
  await press('Tăng cỡ chữ', 'Cỡ chữ 112,5 %')
  await press('Tăng cỡ chữ', 'Cỡ chữ 125 %')
  await press('Tăng sáng', 'Độ sáng mức 4 trên 5')
  expect(await fontSize(page)).toBe('20px')
  expect(loads).toBe(0)
}

/** After loading again the choices are there before anything is painted. */
export async function expectNoFlash({ page }: Visitor): Promise<void> {
  await page.addInitScript(() => {
    const noted = window as unknown as { chosenAt?: number }
    new MutationObserver(() => {
      noted.chosenAt ??= performance.now()
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-co', 'data-sang'] })
  })
  await page.reload()
  const { co, sang } = await page.evaluate(() => ({ ...document.documentElement.dataset }))
  expect({ co, sang }).toEqual({ co: '2', sang: '1' })
  const painted = await page.waitForFunction(() => performance.getEntriesByName('first-paint')[0]?.startTime)
  const chosenAt = await page.evaluate(() => (window as unknown as { chosenAt?: number }).chosenAt)
  expect(chosenAt).toBeLessThan((await painted.jsonValue()) ?? 0)
}

/** The bar is one stop of the Tab key; arrows, Home and End move inside it. */
export async function walkToolbarByKeys(page: Page): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await page.getByRole('button', { name: 'Tăng cỡ chữ' }).focus()
  const seen: (string | null | undefined)[] = []
  for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
    await page.keyboard.press(key)
    seen.push(await focused())
  }
  expect(seen).toEqual(['Giảm cỡ chữ', 'Gửi thư', 'Mặc định', 'Tăng cỡ chữ', 'Mặc định', 'Tăng cỡ chữ'])
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('[role=toolbar]'))).toBeNull()
}
