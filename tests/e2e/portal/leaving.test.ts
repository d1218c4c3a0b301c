import { parseFeed } from '@rowanmanning/feed-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../visitor.ts'
import { beginWalk, type Walk } from '../walk.ts'

let walk: Walk
let reader: Visitor
let publisher: Visitor

beforeAll(async () => {
  walk = await beginWalk()
  reader = await walk.sitDown({ javaScriptEnabled: false })
  publisher = await walk.signIn('ha.thi.minh.nguyet')
}, 240_000)
afterAll(() => walk?.end())

/** What the feed that a page names says, as a program reads it. */
async function titlesInFeed(path: string): Promise<string[]> {
  await reader.open(path)
  const href = await reader.page.locator('link[rel=alternate][type="application/rss+xml"]').first().getAttribute('href')
  const answer = await reader.page.request.get(new URL(href ?? '', walk.server.address).href)
  return parseFeed(await answer.text()).items.map(({ title }) => title ?? '')
}

async function statusOf(path: string): Promise<number | undefined> {
  return (await reader.page.goto(path))?.status()
}

test('readers meet a correction on top of an article, and a tombstone where one was removed', async () => {
  await reader.open('/tim-kiem?q=giam+sat+cong+dong+khe+truc')
  await reader.page
    .getByRole('link', { name: /Giám sát cộng đồng ở Khe Trúc/ })
    .first()
    .click()
  const article = await reader.page.locator('article, main').first().innerText()
  expect(article).toMatch(/Đính chính \(\d\d\/\d\d\/\d{4} \d\d:\d\d\)/)
  expect(article).toContain('ba điểm mỏng hơn thiết kế')
  await reader.open('/tim-kiem?q=hoi+nhanh+ba+con')
  expect(await reader.page.getByRole('link', { name: /Lũng Trà: kết quả hỏi nhanh/ }).count()).toBe(0)
  expect(await statusOf(await noticeOf('Lũng Trà: kết quả hỏi nhanh'))).toBe(410)
  expect(await reader.page.locator('main').innerText()).toContain('Số liệu hỏi nhanh chưa được xã xác nhận.')
})

/** The address at which readers met an article that has left them, as its place in the workspace names it. */
async function noticeOf(title: string): Promise<string> {
  await publisher.open('/lam-viec/bai-viet')
  await publisher.page.getByRole('link', { name: new RegExp(title) }).click()
  await publisher.page.waitForURL(/bai-viet\/[0-9a-f-]{36}/)
  const link = publisher.page.getByRole('link', { name: 'Xem thông báo trên cổng thông tin' })
  return (await link.getAttribute('href')) ?? ''
}

test('an article taken down for a while leaves the page, the feed and the search, and comes back whole', async () => {
  const title = 'Cựu chiến binh Lũng Trà giữ tiếng kẻng mùa lũ'
  expect(await titlesInFeed('/')).toContain(title)
  await reader.open('/tim-kiem?q=tieng+keng+mua+lu')
  await reader.page.getByRole('link', { name: title }).first().click()
  const path = new URL(reader.page.url()).pathname
  await publisher.open('/lam-viec/bai-viet')
  await publisher.page.getByRole('link', { name: title }).click()
  await publisher.page.waitForURL(/bai-viet\/[0-9a-f-]{36}/)
  const workplace = new URL(publisher.page.url()).pathname
  await publisher.open(`${workplace}/go-bai`)
  await publisher.page.getByRole('button', { name: 'Gỡ tạm bài này' }).click()
  await publisher.page.getByText('Hãy ghi lý do.').first().waitFor()
  await publisher.page.locator('#take-down-reason').fill('Chờ xác minh số liệu.')
  await publisher.page.locator('#take-down-reasonShown').check()
  await publisher.page.getByRole('button', { name: 'Gỡ tạm bài này' }).click()
  await publisher.page.waitForURL(`**${workplace}`)
  await expect.poll(() => statusOf(path), { timeout: 5000 }).toBe(503)
  expect(await reader.page.locator('main').innerText()).toContain('Chờ xác minh số liệu.')
  expect(await titlesInFeed('/')).not.toContain(title)
  await reader.open('/tim-kiem?q=tieng+keng+mua+lu')
  expect(await reader.page.getByRole('link', { name: title }).count()).toBe(0)
  await publisher.open(workplace)
  await publisher.page.locator('[name=reason]').last().fill('Đã xác minh.')
  await publisher.page.getByRole('button', { name: 'Đăng lại bài này' }).click()
  await expect.poll(() => statusOf(path), { timeout: 5000 }).toBe(200)
  expect(await titlesInFeed('/')).toContain(title)
})
