import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectWords, whenAwake, wordsOf } from '../acts.ts'
import { examine, examineInBothLanguages } from '../examine.ts'
import { takePictures } from '../pictures.ts'
import type { Visitor } from '../visitor.ts'
import { beginWalk, type Walk } from '../walk.ts'
import { daysAgo, expectRefusals, input, press, unfold, unfoldAll } from './folded-forms.ts'

const LIMIT = 90_000
const BODY = 'Hội Cựu chiến binh xã Khe Trúc'
const TERM = '2025-2030'
const REGISTER = '/lam-viec/dai-hoi'

let walk: Walk
let administrator: Visitor
let congressPath = ''

beforeAll(async () => {
  walk = await beginWalk()
  administrator = await walk.signIn('dang.ngoc.sang')
}, 240_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

/** The row of the body in the table of bodies whose apparatus is not complete. */
const boardRow = (page: Page) =>
  page.getByRole('table', { name: 'Chưa kiện toàn bộ máy sau đại hội' }).locator('tr', { hasText: BODY })

async function typeHeld(page: Page, from: string, until: string, seats: string, elected: string): Promise<void> {
  await input(page, 'held', 'heldFrom').fill(from)
  await input(page, 'held', 'heldUntil').fill(until)
  await input(page, 'held', 'seats').fill(seats)
  await input(page, 'held', 'elected').fill(elected)
}

async function typeChange(page: Page, kind: string, count: string, on: string): Promise<void> {
  await input(page, 'change', 'kind').selectOption({ label: kind })
  await input(page, 'change', 'count').fill(count)
  await input(page, 'change', 'changedOn').fill(on)
  await input(page, 'change', 'decisionNumber').fill('15-QĐ/CCB')
}

test('a congress is refused with every error at once and nothing typed lost, then planned with the keyboard alone', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = administrator
  await open(REGISTER)
  await unfoldAll(page)
  await examineInBothLanguages(page)
  await open(REGISTER)
  await whenAwake(page)
  await unfold(page, 'Thêm đại hội vào sổ')
  await input(page, 'plan', 'term').fill('2030-2025')
  await press(page, 'Thêm đại hội vào sổ')
  await expectRefusals(page, [
    'Tổ chức: Cần điền ô này.',
    'Nhiệm kỳ: Ghi nhiệm kỳ như 2025-2030.',
    'Ngày dự kiến: Ghi ngày dạng dd/mm/yyyy, ví dụ 05/04/2023.',
    'Số ủy viên theo đề án: Cần điền ô này đúng kiểu.',
  ])
  expect(await input(page, 'plan', 'term').inputValue()).toBe('2030-2025')
  await examine(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan-organisationId')
  const bodies = await input(page, 'plan', 'organisationId').locator('option').allInnerTexts()
  for (let at = 0; at < bodies.indexOf(BODY); at++) await page.keyboard.press('ArrowDown')
  for (const words of [TERM, daysAgo(50), '15']) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(words)
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/dai-hoi\/[0-9a-f-]{36}\?xong$/)
  congressPath = new URL(page.url()).pathname
  await expectWords(page, `Đại hội ${BODY}, nhiệm kỳ ${TERM}`)
  await expectWords(page, `Dự kiến ngày ${daysAgo(50)}; 15 ủy viên theo đề án.`)
  await examineInBothLanguages(page)
})

test('nothing typed is no number of members, and the days and seats of a congress must agree', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = administrator
  await open(congressPath)
  await whenAwake(page)
  await typeHeld(page, daysAgo(41), daysAgo(40), '15', '')
  await press(page, 'Ghi kết quả đại hội')
  await expectRefusals(page, ['Số ủy viên đã bầu: Cần điền ô này đúng kiểu.'])
  await typeHeld(page, daysAgo(40), daysAgo(41), '15', '16')
  await press(page, 'Ghi kết quả đại hội')
  await expectRefusals(page, [
    'Bế mạc: Ngày bế mạc phải từ ngày khai mạc trở đi.',
    'Số ủy viên đã bầu: Số đã bầu cùng với bổ sung nhiều hơn số ủy viên theo đề án.',
  ])
  expect(await input(page, 'held', 'elected').inputValue()).toBe('16')
  await examine(page)
  await typeHeld(page, daysAgo(41), daysAgo(40), '15', '12')
  await press(page, 'Ghi kết quả đại hội')
  await expectWords(page.getByRole('status'), 'Đã ghi vào sổ đại hội.')
  await expectWords(page, `Bế mạc ngày ${daysAgo(40)}, cách đây 40 ngày.`)
  await takePictures(page, 'congress')
  await open(REGISTER)
  expect(await wordsOf(boardRow(page))).toContain(`nhiệm kỳ ${TERM} 40 15 12 0 0 3 0`)
  await takePictures(page, 'congress-register')
})

test('seats filled or left after the congress change what is vacant, and leave the board when none is', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = administrator
  await open(congressPath)
  await whenAwake(page)
  await unfold(page, 'Ghi thay đổi ủy viên')
  await typeChange(page, 'bầu bổ sung', '4', daysAgo(45))
  await press(page, 'Ghi thay đổi ủy viên')
  await expectRefusals(page, [
    'Từ ngày: Ngày này trước khi đại hội bế mạc.',
    'Số người: Không còn đủ chỗ khuyết theo đề án. Có người thôi tham gia thì ghi trước.',
  ])
  expect(await input(page, 'change', 'decisionNumber').inputValue()).toBe('15-QĐ/CCB')
  await examine(page)
  for (const [kind, count, on] of [
    ['thôi tham gia', '1', 30],
    ['bầu bổ sung', '2', 20],
    ['chỉ định bổ sung', '1', 10],
  ] as const) {
    await typeChange(page, kind, count, daysAgo(on))
    await press(page, 'Ghi thay đổi ủy viên')
    await expectWords(page.getByRole('table', { name: 'Thay đổi sau đại hội' }), kind)
    await unfold(page, 'Ghi thay đổi ủy viên')
    expect(await input(page, 'change', 'count').inputValue()).toBe('')
  }
  const committee = await wordsOf(page.getByRole('table', { name: 'Khuyết = theo đề án' }))
  expect(committee).toContain('Theo đề án 15 Đã bầu 12 Bổ sung 3 Thôi tham gia 1 Khuyết ủy viên 1')
  await unfoldAll(page)
  await examineInBothLanguages(page)
  await open(REGISTER)
  expect(await wordsOf(boardRow(page))).toContain('40 15 12 3 1 1 0')
  await page.getByRole('link', { name: /^Hội Cựu chiến binh \d+$/ }).click()
  await page.waitForURL('**?khoi=veterans')
  expect(await boardRow(page).count()).toBe(1)
  const figures = await wordsOf(page.getByRole('table', { name: 'Tính từ sổ đại hội' }))
  expect(figures).toMatch(/D08 Cơ sở hoàn thành đại hội \(cơ sở\) \d+\/\d+/)
})

test('without a script the last seat is filled, and a reporter of another commune sees no such congress', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = await walk.sitDown({ javaScriptEnabled: false })
  await open(`/dang-nhap?ve=${congressPath}`)
  await page.getByLabel('Tên đăng nhập').fill('dang.ngoc.sang')
  await page.getByLabel('Mật khẩu').fill(walk.server.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`**${congressPath}`)
  await unfold(page, 'Ghi thay đổi ủy viên')
  await typeChange(page, 'công nhận bổ sung', '2', daysAgo(5))
  await press(page, 'Ghi thay đổi ủy viên')
  await expectWords(page.getByRole('alert'), 'Không còn đủ chỗ khuyết theo đề án.')
  expect(await input(page, 'change', 'count').inputValue()).toBe('2')
  await input(page, 'change', 'count').fill('1')
  await press(page, 'Ghi thay đổi ủy viên')
  await expectWords(page, 'đã kiện toàn')
  await open(REGISTER)
  expect(await boardRow(page).count()).toBe(0)
  const stranger = await walk.signIn('hoang.thi.diep')
  await stranger.open(REGISTER)
  await expectWords(stranger.page, 'Không còn đơn vị nào chưa kiện toàn')
  expect(await stranger.page.getByText(BODY).count()).toBe(0)
})
