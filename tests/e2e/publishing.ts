import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectWords, field, whenAwake, wordsOf } from './acts.ts'

export const ADDED = 'Hội nghị dành nửa thời gian bàn việc trả lời kiến nghị của nhân dân.'

/** Lets the program draft the news of a conference; returns the words of the preview. */
export async function draftNews(page: Page, conferencePath: string): Promise<string> {
  await page.goto(conferencePath)
  await page.getByRole('link', { name: 'Viết tin' }).click()
  await page.waitForURL('**/bai-viet/moi?hoi-nghi=*')
  await page.getByRole('button', { name: 'Viết tin hội nghị' }).click()
  await page.waitForURL(/bai-viet\/[0-9a-f-]{36}$/)
  await whenAwake(page)
  return wordsOf(page.locator('section', { has: page.locator('[id="xem-truoc"]') }).first())
}

/** Adds a paragraph before the conclusions, saves it, and hands the article in. */
export async function editAndSubmit(page: Page): Promise<void> {
  const body = await field(page, 'body').inputValue()
  await field(page, 'body').fill(body.replace('Phát biểu kết luận', `${ADDED}\n\nPhát biểu kết luận`))
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await page.locator('p', { hasText: ADDED }).first().waitFor()
  await page.getByRole('button', { name: 'Gửi duyệt bài này' }).click()
  await expectWords(page, 'Chờ duyệt')
}

/** The editor is offered no publishing, and is refused when the request is made all the same. */
export async function expectNoPublishing(page: Page, address: string): Promise<void> {
  expect(await page.getByRole('button', { name: 'Duyệt và đăng bài này' }).count()).toBe(0)
  const answer = await page.request.post(page.url(), {
    form: { intent: 'publish', version: '3', hash: '0'.repeat(64) },
    headers: { Origin: address },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(403)
}

/** The editor-in-chief publishes what waits; returns the path readers find it at. */
export async function publish(page: Page, articlePath: string): Promise<string> {
  await page.goto(articlePath)
  await whenAwake(page)
  await page.getByRole('button', { name: 'Duyệt và đăng bài này' }).click()
  const link = page.getByRole('link', { name: 'Xem trên cổng thông tin' })
  await link.waitFor()
  return (await link.getAttribute('href')) ?? ''
}
