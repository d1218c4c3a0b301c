import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until the page's script has taken over the page, as it has long before a person begins to type. */
export async function whenAwake(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__react')))
}

/** Presses a button that sends a form, and waits for the page that answers. */
export async function send(page: Page, button: string | Locator): Promise<void> {
  const target = typeof button === 'string' ? page.getByRole('button', { name: button, exact: true }) : button
  await Promise.all([page.waitForEvent('load'), target.click()])
}

/** Chooses the option whose words contain these. */
export async function choose(page: Page, name: string, words: string): Promise<void> {
  const select = field(page, name)
  const option = select.locator('option', { hasText: words }).first()
  await select.selectOption((await option.getAttribute('value')) ?? '')
}

/** Fails unless the words stand on the page within the time a page takes. */
export async function expectWords(where: Page | Locator, words: string | RegExp): Promise<void> {
  await where.getByText(words).first().waitFor()
}

/** What stands in an element, in one line with plain spaces. */
export async function wordsOf(element: Locator): Promise<string> {
  return (await element.innerText()).replace(/[\s\u00a0]+/gu, ' ').trim()
}

export function field(page: Page, name: string): Locator {
  return page.locator(`[name="${name}"]`)
}

export async function expectTyped(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) expect(await field(page, name).inputValue(), name).toBe(value)
}
