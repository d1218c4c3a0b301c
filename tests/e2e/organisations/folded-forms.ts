import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { addDays, type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'

/** The day some days before today, as a person types it. */
export function daysAgo(days: number): string {
  return formatDate(addDays(localDate(new Date()), -days) as IsoDate)
}

/** A field of one of the forms of a page, by what its form does. */
export function input(page: Page, intent: string, name: string): Locator {
  return page.locator(`#${intent}-${name}`)
}

export async function unfold(page: Page, summary: string): Promise<void> {
  await page.locator('summary', { hasText: summary }).first().click()
}

export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

export async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Waits until the summary of a refused form says these sentences, in its order. */
export async function expectRefusals(page: Page, sentences: readonly string[]): Promise<void> {
  const items = page.getByRole('alert').getByRole('listitem')
  await expect.poll(() => items.allInnerTexts(), { timeout: 10_000 }).toEqual(sentences)
}

export async function chooseIn(page: Page, intent: string, name: string, words: string): Promise<void> {
  const option = input(page, intent, name).locator('option', { hasText: words }).first()
  await input(page, intent, name).selectOption((await option.getAttribute('value')) ?? '')
}
