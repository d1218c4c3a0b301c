import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectTyped, expectWords, field, send, whenAwake } from '../acts.ts'
import { examine } from '../examine.ts'
import { openRunningReport } from '../reporting.ts'
import type { Visitor } from '../visitor.ts'
import { beginWalk, type Walk } from '../walk.ts'
import { askDatabase, endSessionsOf, findWaitingReports, letAnHourPass } from './database.ts'

const LIMIT = 90_000
let walk: Walk
let waiting: Awaited<ReturnType<typeof findWaitingReports>>
beforeAll(async () => {
  walk = await beginWalk()
  waiting = await findWaitingReports(walk.server)
}, 240_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

const state = (page: Page) => page.getByRole('heading', { level: 1 }).locator('..')

async function signInWithoutScript(username: string): Promise<Visitor> {
  const visitor = await walk.sitDown({ javaScriptEnabled: false })
  await visitor.open('/dang-nhap')
  await field(visitor.page, 'username').fill(username)
  await field(visitor.page, 'password').fill(walk.server.password)
  await field(visitor.page, 'password').press('Enter')
  await visitor.page.waitForURL('**/lam-viec')
  return visitor
}

/** Approves after an hour at the desk: asked who one is, wrong first, then right; the approval goes on by itself. */
async function approveAnHourLater({ page, open }: Visitor, path: string, look = examine): Promise<void> {
  await open(path)
  await letAnHourPass(walk.server)
  await send(page, 'Duyệt báo cáo')
  await expectWords(page.getByRole('heading', { level: 1 }), 'Xác nhận lại danh tính')
  await look(page)
  await send(page, 'Xác nhận và tiếp tục')
  await expectWords(page.getByRole('alert'), 'Nhập mật khẩu hoặc mã 6 số.')
  await field(page, 'confirm.password').fill('khong-phai-mat-khau')
  await field(page, 'confirm.password').press('Enter')
  await expectWords(page.getByRole('alert'), 'Mật khẩu chưa đúng')
  await look(page)
  await field(page, 'confirm.password').fill(walk.server.password)
  await field(page, 'confirm.password').press('Enter')
  await page.waitForURL(`**${path}`)
  await expectWords(state(page), 'Đã duyệt')
}

test('an approver who signed in an hour ago proves who they are, and the approval goes on', {
  timeout: LIMIT,
}, async () => {
  const [first] = waiting
  const approver = await walk.signIn(first?.username ?? '')
  await approveAnHourLater(approver, first?.path ?? '')
})

test('the same works without a script', { timeout: LIMIT }, async () => {
  const [, second] = waiting
  const approver = await signInWithoutScript(second?.username ?? '')
  // The examination itself needs a script.
  await approveAnHourLater(approver, second?.path ?? '', async () => {})
})

test('a form that a script sends waits in the same way: an article is taken down after the question is answered', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = await walk.signIn('ha.thi.minh.nguyet')
  const [article] = await askDatabase(walk.server, 'select article_id from publication order by article_id limit 1')
  await open(`/lam-viec/bai-viet/${article?.article_id}/go-bai`)
  await whenAwake(page)
  await letAnHourPass(walk.server)
  await page.locator('main form textarea').first().fill('Ảnh trong bài chưa được phép đăng.')
  await page.locator('main form button').first().click()
  await expectWords(page.getByRole('heading', { level: 1 }), 'Xác nhận lại danh tính')
  await field(page, 'confirm.password').fill(walk.server.password)
  await field(page, 'confirm.password').press('Enter')
  await page.waitForURL(`**/lam-viec/bai-viet/${article?.article_id}`)
  await expectWords(page, 'Ảnh trong bài chưa được phép đăng.')
})

test('who signed in just now is not asked', { timeout: LIMIT }, async () => {
  const [, , third] = waiting
  const { page, open } = await walk.signIn(third?.username ?? '')
  await open(third?.path ?? '')
  await send(page, 'Duyệt báo cáo')
  await expectWords(state(page), 'Đã duyệt')
})

test('words typed after the session ended stay on the page, and are saved once the person has signed in in another tab', {
  timeout: LIMIT,
}, async () => {
  const reporter = await walk.signIn('hoang.thi.diep')
  const { page } = reporter
  await openRunningReport(page)
  await endSessionsOf(walk.server, 'hoang.thi.diep')
  const typed = { 'f.B01': '26', 'w.A.1': 'Bà con mong có nước sạch trước mùa khô.' }
  for (const [name, value] of Object.entries(typed)) await field(page, name).fill(value)
  const line = page.getByRole('status').first()
  await expectWords(line, 'phiên làm việc đã hết')
  await expectTyped(page, typed)
  await examine(page)
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Đăng nhập trong thẻ mới' }).click(),
  ])
  await field(tab, 'username').fill('hoang.thi.diep')
  await field(tab, 'password').fill(walk.server.password)
  await field(tab, 'password').press('Enter')
  await tab.waitForURL('**/lam-viec')
  await tab.close()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expectWords(line, /^Đã lưu \d\d:\d\d$/)
  await page.reload()
  await expectTyped(page, typed)
})

test('a form sent after the session ended is kept whole, and goes where it was going after signing in', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = await signInWithoutScript('ban.van.tu')
  await open('/lam-viec/hoi-nghi/moi')
  const title = 'Hội nghị giao ban công tác dân vận tháng mười một'
  await field(page, 'title').fill(title)
  await endSessionsOf(walk.server, 'ban.van.tu')
  await page.locator('main form button').last().click()
  await expectWords(page.getByRole('heading', { level: 1 }), 'Phiên làm việc đã hết')
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Đăng nhập trong thẻ mới' }).click(),
  ])
  await field(tab, 'username').fill('ban.van.tu')
  await field(tab, 'password').fill(walk.server.password)
  await field(tab, 'password').press('Enter')
  await tab.waitForURL('**/lam-viec')
  await page.getByRole('button', { name: 'Gửi lại' }).click()
  await page.waitForURL('**/lam-viec/hoi-nghi/**')
  expect(await page.content()).toContain(title)
})
