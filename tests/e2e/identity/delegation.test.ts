import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { choose, expectWords, field, send, whenAwake, wordsOf } from '../acts.ts'
import { examineInBothLanguages } from '../examine.ts'
import { takePictures } from '../pictures.ts'
import * as reporting from '../reporting.ts'
import { beginWalk, type Walk } from '../walk.ts'

const LIMIT = 90_000
const APPROVER = 'Nông Quốc Bảo'
/** What the delegate chooses for themselves. */
const CHOSEN = 'con suối chảy qua bản nhỏ'
const BEHALF = `thừa ủy quyền ${APPROVER}`

let walk: Walk
let reportUrl = ''

beforeAll(async () => {
  walk = await beginWalk()
}, 240_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

/** The day a month from now, as a person types it. */
function inAMonth(): string {
  const day = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000)
  return new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(day)
}

async function saved(page: Page, button: string): Promise<void> {
  await whenAwake(page)
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL('**?xong*')
}

test('the administrator gives somebody a role in the commune, and a slip opens the account with a password of their own', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = await walk.signIn('dang.ngoc.sang')
  await open('/lam-viec/tai-khoan-nguoi-dung?tim=vi+thu+hang')
  await examineInBothLanguages(page)
  await takePictures(page, 'accounts')
  await page.locator('tbody a').click()
  await page.waitForURL(/tai-khoan-nguoi-dung\/[0-9a-f-]{36}$/)
  await choose(page, 'role', 'Thư ký')
  await choose(page, 'organisationId', 'Ủy ban nhân dân xã Khe Trúc')
  await page.getByLabel('Không gắn').check()
  await saved(page, 'Giao vai trò')
  await expectWords(page.locator('table'), 'Ủy ban nhân dân xã Khe Trúc')
  await examineInBothLanguages(page)
  await takePictures(page, 'account-of-another')
  await page.getByRole('button', { name: 'In phiếu có mã dùng một lần' }).click()
  await page.waitForURL('**/phieu')
  const code = await wordsOf(page.locator('dd').nth(3))
  const invited = await walk.sitDown()
  await invited.open('/dang-nhap/loi-moi')
  await field(invited.page, 'ma').fill(code.toLowerCase())
  await invited.page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expectWords(invited.page, 'Tài khoản vi.thu.hang của')
  await field(invited.page, 'password').fill(CHOSEN)
  await field(invited.page, 'passwordAgain').fill(CHOSEN)
  await invited.page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await expectWords(invited.page, 'Đã đặt mật khẩu cho vi.thu.hang')
})

test('the approver lends the right to approve until a day, and sees to whom', { timeout: LIMIT }, async () => {
  const { page, open } = await walk.signIn('nong.quoc.bao')
  await open('/lam-viec/uy-quyen')
  await examineInBothLanguages(page)
  await whenAwake(page)
  await choose(page, 'accountId', 'Vi Thu Hằng')
  await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
  expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#until')
  await field(page, 'until').fill(inAMonth())
  await saved(page, 'Ủy quyền')
  await expectWords(page.locator('#da-giao').locator('..').locator('..'), 'Vi Thu Hằng')
  await examineInBothLanguages(page)
  await takePictures(page, 'delegations')
})

test('the delegate approves, and the page and the audit say on whose behalf', { timeout: LIMIT }, async () => {
  const reporter = await walk.signIn('hoang.thi.diep')
  await reporting.openRunningReport(reporter.page)
  reportUrl = reporter.page.url()
  await reporting.typeReport(reporter.page)
  await reporting.expectRefusedReport(reporter.page)
  await reporting.mendAndSubmit(reporter.page)
  const delegate = await walk.signIn('vi.thu.hang', CHOSEN)
  await delegate.open(reportUrl)
  await whenAwake(delegate.page)
  await send(delegate.page, 'Duyệt báo cáo')
  await expectWords(delegate.page, BEHALF)
  await examineInBothLanguages(delegate.page)
  const administrator = await walk.signIn('dang.ngoc.sang')
  await administrator.open('/lam-viec/nhat-ky?viec=reports.approve')
  await expectWords(administrator.page.locator('tr', { hasText: 'Vi Thu Hằng' }), BEHALF)
})

test('what was lent is given back, and opens nothing any more', { timeout: LIMIT }, async () => {
  const { page, open } = await walk.signIn('vi.thu.hang', CHOSEN)
  await open('/lam-viec/uy-quyen')
  await whenAwake(page)
  await page.getByRole('button', { name: `Trả lại Lãnh đạo duyệt, ${APPROVER}` }).click()
  await page.waitForURL('**?xong*')
  await expectWords(page.locator('table'), 'đã trả lại ngày')
  expect(await page.getByRole('button', { name: /^Trả lại/ }).count()).toBe(0)
})
