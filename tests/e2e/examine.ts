import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { WIDE } from './visitor.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const NARROW = [390, 320]

/** Checks the page as it stands, in the language it is in: accessibility as axe sees it, and no sideways scrolling on a phone. */
export async function examine(page: Page): Promise<void> {
  const faults = [...(await sidewaysScroll(page)), ...(await axeViolations(page))]
  expect.soft(faults, `${page.url()} (${await page.locator('html').getAttribute('lang')})`).toEqual([])
}

/** The same in Vietnamese and in English. Words that are typed but not saved do not survive the change of language. */
export async function examineInBothLanguages(page: Page): Promise<void> {
  await examine(page)
  await switchTo(page, 'en')
  await examine(page)
  await switchTo(page, 'vi')
}

/** Changes the language where a person would, and comes back to the page. */
async function switchTo(page: Page, locale: 'vi' | 'en'): Promise<void> {
  const here = page.url()
  const button = page.locator(`button[name="ngon-ngu"][value="${locale}"]`)
  if ((await button.count()) === 0) await page.goto('/tuy-chon')
  await button.click()
  await page.locator(`html[lang="${locale}"]`).waitFor({ state: 'attached' })
  if (page.url() !== here) await page.goto(here)
}

async function sidewaysScroll(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 800 })
    const needed = await page.evaluate(() => document.documentElement.scrollWidth)
    if (needed > width) faults.push(`needs ${needed} px where ${width} are there`)
  }
  await page.setViewportSize(WIDE)
  return faults
}

/**
 * Every rule of axe, its experimental ones too, but two: contrast of 7 : 1, while the words of states keep 4.5 : 1, and
 * the roles of what takes the focus, which know no region that scrolls.
 */
const LEFT_OUT = ['color-contrast-enhanced', 'focus-order-semantics']

export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate((leftOut) => {
    const { axe } = window as unknown as { axe: typeof Axe }
    const rules = axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !leftOut.includes(ruleId) }])
    return axe.run({ rules: Object.fromEntries(rules), resultTypes: ['violations'] })
  }, LEFT_OUT)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}
