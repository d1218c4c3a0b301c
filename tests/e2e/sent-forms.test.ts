import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addDays, type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { choose, expectTyped, expectWords, field, whenAwake } from './acts.ts'
import { openRunningReport } from './reporting.ts'
import { beginWalk, type Walk } from './walk.ts'

const LIMIT = 60_000
let walk: Walk
/** The page of the running report of Ủy ban nhân dân xã Khe Trúc, once it is open. */
let report = ''

beforeAll(async () => {
  walk = await beginWalk()
}, 240_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}

/** The message that something is done has the focus, and is seen. */
async function expectDone(page: Page, words: string): Promise<void> {
  const status = page.locator('main [role="status"]')
  await expect.poll(() => status.allInnerTexts(), { timeout: 10_000 }).toEqual([words])
  await expect.poll(() => status.evaluate((element) => element === document.activeElement)).toBe(true)
  const box = await status.boundingBox()
  expect(box && box.y >= 0 && box.y + box.height <= 900).toBe(true)
}

test('what was refused stays in the form, and the focus is on what is wrong', { timeout: LIMIT }, async () => {
  const { page, open } = await walk.signIn('nong.quoc.bao')
  await open('/lam-viec/uy-quyen')
  await whenAwake(page)
  const [someone = ''] = (await field(page, 'accountId').locator('option:not([value=""])').allInnerTexts()).slice(0, 1)
  await choose(page, 'accountId', someone)
  const chosen = await field(page, 'accountId').inputValue()
  await field(page, 'until').fill('31/02/2099')
  await press(page, 'Ủy quyền')
  const alert = page.getByRole('alert')
  await expect
    .poll(() => alert.getByRole('listitem').allInnerTexts())
    .toEqual(['Đến hết ngày: Ghi ngày dạng dd/mm/yyyy, ví dụ 05/04/2023.'])
  expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await field(page, 'until').inputValue()).toBe('31/02/2099')
  expect(await field(page, 'accountId').inputValue()).toBe(chosen)
  await field(page, 'until').fill(formatDate(addDays(localDate(new Date()), 20) as IsoDate))
  await press(page, 'Ủy quyền')
  await expectDone(page, 'Đã ghi.')
  expect(await field(page, 'until').inputValue()).toBe('')
  expect(await field(page, 'accountId').inputValue()).toBe('')
})

test('going to one wrong field leaves the others marked', { timeout: LIMIT }, async () => {
  const { page, open } = await walk.signIn('nong.quoc.bao')
  await open('/lam-viec/uy-quyen')
  await whenAwake(page)
  await press(page, 'Ủy quyền')
  const links = page.getByRole('alert').getByRole('link')
  await expect.poll(() => links.count()).toBe(2)
  for (const at of [0, 1]) {
    const name = (await links.nth(at).getAttribute('href'))?.slice(1)
    await links.nth(at).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name)
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(2)
    expect(await links.count()).toBe(2)
  }
})

test('a form that was sent and done is empty again, each time', { timeout: LIMIT }, async () => {
  const { page, open } = await walk.signIn('dang.ngoc.sang')
  await open('/lam-viec/chu-de')
  await whenAwake(page)
  for (const name of ['Nước sạch nông thôn', 'Chợ phiên', 'Đường thôn bản']) {
    await field(page, 'name').fill(name)
    await press(page, 'Thêm chủ đề')
    await page.getByRole('rowheader', { name }).waitFor()
    await expectDone(page, 'Đã lưu chủ đề.')
    expect(await field(page, 'name').inputValue()).toBe('')
  }
})

test('a row that was moved is where one goes on', { timeout: LIMIT }, async () => {
  const { page, open } = await walk.signIn('ha.thi.minh.nguyet')
  await open('/lam-viec/cong-thong-tin/chuyen-muc')
  await whenAwake(page)
  const names = () => page.getByRole('rowheader').allInnerTexts()
  const [first = '', second = ''] = await names()
  await page
    .getByRole('row')
    .nth(2)
    .getByRole('button', { name: /^Chuyển lên/ })
    .click()
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([second, first])
  const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.innerText)
  await expect.poll(focused).toBe(second)
})

test('what is typed is called saved no sooner than the server has answered', { timeout: LIMIT }, async () => {
  const { page } = await walk.signIn('hoang.thi.diep')
  await openRunningReport(page)
  report = page.url()
  await page.route('**/bao-cao/**', async (route) => {
    if (/autosave/.test(route.request().postData() ?? '')) await sleep(1_000)
    return route.continue()
  })
  await page.evaluate(() => {
    const line = document.querySelector('[role=status]')
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => seen.push(line?.textContent ?? '')
    if (line) new MutationObserver(look).observe(line, { subtree: true, childList: true, characterData: true })
  })
  const answer = page.waitForResponse((response) => /autosave/.test(response.request().postData() ?? ''))
  await field(page, 'f.B01').fill('27')
  await answer
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  await expect.poll(async () => (await seen()).at(-1)).toMatch(/^Đã lưu/)
  expect((await seen()).map((words) => words.slice(0, 6))).toEqual(['Có chỗ', 'Đang l', 'Đã lưu'])
})

test('a figure that cannot be read is never called saved, and whoever leaves is asked first', {
  timeout: LIMIT,
}, async () => {
  const { page, open, stay } = await walk.signIn('hoang.thi.diep')
  await open(report)
  await whenAwake(page)
  const line = page.getByRole('status').first()
  await field(page, 'f.B01').fill('1O4')
  await field(page, 'f.J03').fill('310')
  await expectWords(line, 'Chưa lưu hết: có ô chưa đúng')
  await expectWords(page.locator('[id="review-B01"]'), 'Chưa phải số')
  expect(await field(page, 'f.B01').getAttribute('aria-invalid')).toBe('true')
  const asked = stay()
  await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click()
  expect(await asked).toBe('beforeunload')
  await field(page, 'f.B01').fill('104')
  await expectWords(line, /^Đã lưu \d/)
  expect(await page.locator('[id="review-B01"]').getByText('Chưa phải số').count()).toBe(0)
  await page.reload()
  await expectTyped(page, { 'f.B01': '104', 'f.J03': '310' })
})

test('while a report is on its way to be submitted, nothing of it is saved beside it', { timeout: LIMIT }, async () => {
  const { page, open } = await walk.signIn('hoang.thi.diep')
  await open(report)
  await whenAwake(page)
  const sent: string[] = []
  await page.route('**/bao-cao/**', async (route) => {
    const words = route.request().postData()
    if (words === null) return route.continue()
    const [intent = ''] = /autosave|submit/.exec(words) ?? []
    sent.push(intent)
    if (intent === 'submit') await sleep(3_000)
    return route.continue()
  })
  await field(page, 'f.B01').fill('28')
  const answer = page.waitForResponse((response) => /submit/.test(response.request().postData() ?? ''))
  await press(page, 'Trình duyệt')
  await answer
  expect(sent[0]).toBe('submit')
  expect(sent.slice(1)).toEqual([])
})
