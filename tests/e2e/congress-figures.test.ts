import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addDays, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { choose, expectTyped, expectWords, field, send, wordsOf } from './acts.ts'
import { examine, examineInBothLanguages } from './examine.ts'
import type { Visitor } from './visitor.ts'
import { beginWalk, type Walk } from './walk.ts'

const LIMIT = 90_000
/** Before the cut-off of the running quarter, which is four days ago at the latest. */
const HELD_ON = formatDate(addDays(localDate(new Date()), -30))

let walk: Walk

beforeAll(async () => {
  walk = await beginWalk()
}, 240_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

/** Enters the congress of one's own body in the register: planned, then held. These forms answer with or without a script. */
async function recordCongress({ page, open }: Visitor, organisation: string, elected: string): Promise<void> {
  await open('/lam-viec/dai-hoi')
  await page.getByText('Thêm đại hội vào sổ').first().click()
  await choose(page, 'organisationId', organisation)
  await fill(page, { term: '2026-2031', plannedOn: HELD_ON, seats: '15' })
  await page.getByRole('button', { name: 'Thêm đại hội vào sổ' }).click()
  await page.waitForURL('**/dai-hoi/*-*')
  await fill(page, { heldFrom: HELD_ON, heldUntil: HELD_ON, seats: '15', elected })
  await page.getByRole('button', { name: 'Ghi kết quả đại hội' }).click()
  await expectWords(page, 'Bế mạc ngày')
}

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value)
}

test('what was recorded of a congress stands in the report when it is opened, and goes in with it', {
  timeout: LIMIT,
}, async () => {
  const visitor = await walk.signIn('trieu.van.chien')
  const { page } = visitor
  await recordCongress(visitor, 'Hội Cựu chiến binh xã Thượng Vân', '14')
  await page.getByRole('link', { name: 'Về sổ đại hội' }).click()
  await examineInBothLanguages(page)
  await page.getByRole('link', { name: 'Mở báo cáo' }).click()
  await page.getByRole('button', { name: 'Mở báo cáo' }).click()
  await page.waitForURL('**/bao-cao/*-*')
  await expectTyped(page, { 'f.D08': '1', 'd.D08': '1', 'f.D09a': '15', 'f.D09b': '14', 'f.D09c': '0', 'f.D09d': '1' })
  await expectWords(page.locator('[id="review-D09b"]'), 'Theo sổ đại hội')
  expect(await page.getByRole('link', { name: 'Mở sổ đại hội' }).getAttribute('href')).toBe('/lam-viec/dai-hoi')
  await examineInBothLanguages(page)
  await send(page, 'Trình duyệt')
  await expectWords(page.getByRole('heading', { level: 1 }).locator('..'), 'Chờ duyệt')
})

test('a congress recorded later is offered to a report begun before it, which goes in with its figures; without any script', {
  timeout: LIMIT,
}, async () => {
  const visitor = await walk.sitDown({ javaScriptEnabled: false })
  const { page, open } = visitor
  await open('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('phung.minh.tri')
  await page.getByLabel('Mật khẩu').fill(walk.server.password)
  await send(page, 'Đăng nhập')
  await recordCongress(visitor, 'Liên đoàn Lao động huyện', '15')
  await open('/lam-viec/bao-cao')
  await page.getByRole('link', { name: 'Soạn tiếp' }).click()
  await page.waitForURL('**/bao-cao/*-*')
  await expectTyped(page, { 'f.D08': '', 'f.D09a': '' })
  await send(page, 'Trình duyệt')
  const summary = page.getByRole('alert')
  expect(await wordsOf(summary)).toContain('Sổ đại hội ghi 1 trên 1')
  const examined = await walk.signIn('phung.minh.tri')
  await examined.open(new URL(page.url()).pathname)
  await examine(examined.page)
  await examined.leave()
  await send(page, page.getByRole('button', { name: 'Dùng số của sổ: 1/1, cho Cơ sở hoàn thành đại hội' }))
  await expectTyped(page, { 'f.D08': '1', 'd.D08': '1', 'f.D09a': '' })
  await send(page, page.getByRole('button', { name: /^Dùng cả \d số của sổ$/ }))
  await expectTyped(page, { 'f.D09a': '15', 'f.D09b': '15', 'f.D09c': '0', 'f.D09d': '0' })
  await send(page, 'Trả lại số trước đó')
  await expectTyped(page, { 'f.D08': '1', 'f.D09a': '', 'f.D09b': '', 'f.D09c': '', 'f.D09d': '' })
  await send(page, page.getByRole('button', { name: /^Dùng cả \d số của sổ$/ }))
  await expectTyped(page, { 'f.D09a': '15', 'f.D09b': '15', 'f.D09c': '0', 'f.D09d': '0' })
  await field(page, 'f.D09b').fill('14')
  await send(page, 'Trình duyệt')
  await field(page, 'n.D09b').fill('Một ủy viên trúng cử chưa được công nhận.')
  await send(page, 'Trình duyệt')
  await expectWords(page.getByRole('heading', { level: 1 }).locator('..'), 'Chờ duyệt')
})
