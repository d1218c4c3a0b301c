import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectTyped, expectWords, send, whenAwake } from './acts.ts'
import * as conferring from './conferring.ts'
import * as consolidating from './consolidating.ts'
import { examine, examineInBothLanguages } from './examine.ts'
import { takePictures } from './pictures.ts'
import * as publishing from './publishing.ts'
import * as reading from './reading.ts'
import * as reporting from './reporting.ts'
import type { Visitor } from './visitor.ts'
import { beginWalk, type Walk } from './walk.ts'

const LIMIT = 60_000
const REASON = 'Mục J04: số tiền nhân dân đóng góp chưa khớp sổ thu của bản Nà Lào, đề nghị đối chiếu lại.'

let walk: Walk
let reporter: Visitor
let approver: Visitor
let consolidator: Visitor
/** What one step hands to the next, as paper would be. */
const known = { reportUrl: '', documentLabel: '', conferencePath: '', heldOn: '', articlePath: '', publicPath: '' }

beforeAll(async () => {
  walk = await beginWalk()
}, 120_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

const pathOf = (page: Page) => new URL(page.url()).pathname

test('a wrong password is refused in words, and the reporter meets the one report to write', {
  timeout: LIMIT,
}, async () => {
  const visitor = await walk.sitDown()
  await visitor.open('/lam-viec/bao-cao')
  await examineInBothLanguages(visitor.page)
  await takePictures(visitor.page, 'sign-in')
  await visitor.page.getByLabel('Tên đăng nhập').fill('hoang.thi.diep')
  await visitor.page.getByLabel('Mật khẩu').fill('khong-phai')
  await visitor.page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expectWords(visitor.page.getByRole('alert'), 'chưa đúng')
  await examine(visitor.page)
  await visitor.leave()
  reporter = await walk.signIn('hoang.thi.diep')
  await expectWords(reporter.page, 'Soạn báo cáo của Ủy ban nhân dân xã Khe Trúc')
  await examineInBothLanguages(reporter.page)
  await takePictures(reporter.page, 'today')
})

test('the reporter types figures and words, is refused with every error beside its field, mends and submits', {
  timeout: LIMIT,
}, async () => {
  const { page } = reporter
  await reporter.open('/lam-viec/bao-cao')
  await examineInBothLanguages(page)
  await reporting.openRunningReport(page)
  known.reportUrl = page.url()
  await examineInBothLanguages(page)
  await whenAwake(page)
  await reporting.typeReport(page)
  await reporting.expectRefusedReport(page)
  await examine(page)
  await takePictures(page, 'report-entry')
  await reporting.mendAndSubmit(page)
  await examineInBothLanguages(page)
})

test('the approver cannot return the report without a reason, and returns it with one', {
  timeout: LIMIT,
}, async () => {
  approver = await walk.signIn('nong.quoc.bao')
  const { page } = approver
  await examineInBothLanguages(page)
  await page.getByRole('link', { name: 'Xem và duyệt' }).first().click()
  await page.waitForURL(known.reportUrl)
  await examineInBothLanguages(page)
  await send(page, 'Trả lại để sửa')
  await expectWords(page, 'Ghi lý do để đơn vị biết phải sửa gì.')
  await examine(page)
  await page.getByLabel('Lý do trả lại').fill(REASON)
  await send(page, 'Trả lại để sửa')
  await expectWords(page, `Báo cáo được trả lại: ${REASON}`)
  await examineInBothLanguages(page)
})

test('the reporter reads the reason; of two windows the second is shown both figures and chooses; the report goes in again', {
  timeout: LIMIT,
}, async () => {
  const { page } = reporter
  await reporter.open(known.reportUrl)
  await expectWords(page, `Báo cáo được trả lại: ${REASON}`)
  await examineInBothLanguages(page)
  await takePictures(page, 'report-returned')
  await whenAwake(page)
  const second = await walk.signIn('hoang.thi.diep')
  await reporting.settleConflict(page, second.page, { first: '18', second: '19,5' })
  await examine(second.page)
  await send(second.page, 'Giữ của tôi')
  await expectTyped(second.page, { 'f.J04': '19,5' })
  await second.leave()
  await page.reload()
  await whenAwake(page)
  await send(page, 'Trình duyệt')
  await expectWords(page.getByRole('heading', { level: 1 }).locator('..'), 'Chờ duyệt')
})

test('within a second of the approval the sum of the whole district holds the new figure', {
  timeout: LIMIT,
}, async () => {
  consolidator = await walk.signIn('luong.thi.xuan')
  await examineInBothLanguages(consolidator.page)
  await consolidator.open('/lam-viec/tong-hop')
  await examineInBothLanguages(consolidator.page)
  const before = await consolidating.watchedSum(consolidator.page)
  await approver.open(known.reportUrl)
  await send(approver.page, 'Duyệt báo cáo')
  const expected = before + Number(reporting.FIGURES['f.B01'])
  expect(await consolidating.timeUntilSum(consolidator.page, expected)).toBeLessThan(1_000)
  await expectWords(approver.page.getByRole('heading', { level: 1 }).locator('..'), 'Đã duyệt')
  await examineInBothLanguages(approver.page)
})

test('the consolidator compiles, signs, and the document carries its number and the frozen sum', {
  timeout: LIMIT,
}, async () => {
  const { page } = consolidator
  const sum = await consolidating.watchedSum(page)
  await consolidating.compile(page)
  await examineInBothLanguages(page)
  await takePictures(page, 'consolidation')
  await whenAwake(page)
  known.documentLabel = await consolidating.sign(page)
  await examineInBothLanguages(page)
  const { words, row } = await consolidating.downloadDocument(page)
  expect(words).toContain(known.documentLabel)
  expect(words).toContain(consolidating.COMPILED)
  expect(row).toContain(sum.toLocaleString('vi'))
})

test('the secretary records the conference and turns its conclusions into tasks', { timeout: LIMIT }, async () => {
  const secretary = await walk.signIn('ban.van.tu')
  const { page } = secretary
  await examineInBothLanguages(page)
  await secretary.open('/lam-viec/hoi-nghi')
  await examineInBothLanguages(page)
  await secretary.open('/lam-viec/hoi-nghi/moi')
  await examineInBothLanguages(page)
  known.heldOn = await conferring.setUpConference(page, known.documentLabel)
  known.conferencePath = pathOf(page)
  await conferring.assignWithDeadline(page)
  await conferring.assignRecurring(page)
  await examineInBothLanguages(page)
  await takePictures(page, 'conference')
  await secretary.open('/lam-viec/nhiem-vu')
  await examineInBothLanguages(page)
  await takePictures(page, 'tasks')
  await page.getByRole('row').getByRole('link').first().click()
  await page.waitForURL(/nhiem-vu\/[0-9a-f-]{36}$/)
  await examineInBothLanguages(page)
})

test('the editor’s draft says what was held, reported and concluded; only somebody else can publish it', {
  timeout: LIMIT,
}, async () => {
  const editor = await walk.signIn('vi.thu.hang')
  const draft = await publishing.draftNews(editor.page, known.conferencePath)
  expect(draft).toContain(`Chiều ngày ${known.heldOn}, đồng chí ${conferring.CHAIR}`)
  expect(draft).toContain(consolidating.COMPILED)
  for (const wording of conferring.CONCLUSIONS) expect(draft).toContain(wording.replace(/\.$/, ''))
  known.articlePath = pathOf(editor.page)
  await examineInBothLanguages(editor.page)
  await whenAwake(editor.page)
  await publishing.editAndSubmit(editor.page)
  await examineInBothLanguages(editor.page)
  await takePictures(editor.page, 'article-edit')
  await publishing.expectNoPublishing(editor.page, walk.server.address)
  await editor.open('/lam-viec/bai-viet')
  await examineInBothLanguages(editor.page)
  const publisher = await walk.signIn('ha.thi.minh.nguyet')
  await publisher.open(known.articlePath)
  await examineInBothLanguages(publisher.page)
  known.publicPath = await publishing.publish(publisher.page, known.articlePath)
})

test('a reader without a script finds the news, enlarges, brightens and prints it', { timeout: LIMIT }, async () => {
  const reader = await walk.sitDown({ javaScriptEnabled: false })
  await reader.open('/')
  await reader.page.locator(`main a[href="${known.publicPath}"]`).first().click()
  await reader.page.waitForURL(`**${known.publicPath}`)
  await expectWords(reader.page, publishing.ADDED)
  await reading.readWithoutScript(reader, known.publicPath)
})

test('a reader with a script has the same tools without leaving the page, by mouse and by keyboard', {
  timeout: LIMIT,
}, async () => {
  const reader = await walk.sitDown()
  const { page } = reader
  for (const path of ['/', '/chuyen-muc/hoi-nghi', '/tuy-chon', known.publicPath, `${known.publicPath}/in`]) {
    await reader.open(path)
    await examineInBothLanguages(page)
  }
  await reading.readWithScript(reader, known.publicPath)
  await examine(page)
  await reading.expectNoFlash(reader)
  await reading.walkToolbarByKeys(page)
})

test('pictures of the portal in its sizes and palettes', { timeout: LIMIT }, async () => {
  const { page, open } = await walk.sitDown()
  await open('/')
  await takePictures(page, 'portal-home')
  await page.context().addCookies([{ name: 'tuychon', value: 'c0.stoi', url: walk.server.address }])
  await page.reload()
  await takePictures(page, 'portal-home-dark')
  await page.context().clearCookies()
  await open('/chum-anh')
  await page.locator('.photos a').first().click()
  await takePictures(page, 'portal-story')
  await open(known.publicPath)
  await takePictures(page, 'portal-article')
  for (const [name, value] of [
    ['portal-article-200', 'c6'],
    ['portal-article-bright', 'c0.s2'],
  ] as const) {
    await page.context().addCookies([{ name: 'tuychon', value, url: walk.server.address }])
    await page.reload()
    await examine(page)
    await takePictures(page, name)
  }
  await page.context().clearCookies()
  await open(`${known.publicPath}/in`)
  await takePictures(page, 'portal-print')
  await expectWords(page, 'In lúc')
})
