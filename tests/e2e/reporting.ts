import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectTyped, expectWords, field, send, whenAwake, wordsOf } from './acts.ts'

/** Figures of a quarter: one ratio whose part is more than its whole, one jump against the quarter before. */
export const FIGURES = {
  'f.B01': '26',
  'f.B05': '40',
  'd.B05': '30',
  'f.B08': '410',
  'd.B08': '412',
  'f.G03': '41',
  'f.G08': '18',
  'd.G08': '24',
  'f.H01': '2',
  'f.H05': '5',
  'd.H05': '6',
  'f.J03': '310',
  'f.J04': '17,5',
}

const WORDS = {
  'w.A.1': 'Bà con mong có nước sạch trước mùa khô; mới nổi lên việc đất đai ở bản Nà Lào.',
  'w.A.3': 'Bộ phận một cửa làm thêm sáng thứ Bảy; còn bảy hồ sơ đất đai phải chờ huyện.',
  'w.B.2': 'Hai bản chưa họp bàn quy ước vì thiếu người chủ trì.',
}

const JUMP_NOTE = 'Sáu bản họp bàn hương ước mới trong cùng một quý.'

export async function openRunningReport(page: Page): Promise<void> {
  await page.goto('/lam-viec/bao-cao')
  await page.getByRole('button', { name: 'Mở báo cáo' }).click()
  await page.waitForURL('**/bao-cao/*-*')
  await whenAwake(page)
}

/** The line at the foot says that what was just typed waits or is on its way, then that it is saved. */
async function expectSaved(page: Page): Promise<void> {
  const line = page.getByRole('status').first()
  await expectWords(line, /Có chỗ chưa lưu|Đang lưu/)
  await expectWords(line, /^Đã lưu \d\d:\d\d$/)
}

/** Types figures and words, which are saved by themselves. */
export async function typeReport(page: Page): Promise<void> {
  for (const [name, value] of Object.entries({ ...FIGURES, ...WORDS })) await field(page, name).fill(value)
  await expectSaved(page)
  await page.reload()
  await whenAwake(page)
  await expectTyped(page, { ...FIGURES, ...WORDS })
}

/** Submitting is refused; every obstacle stands above the form and beside its field, and nothing typed is lost. */
export async function expectRefusedReport(page: Page): Promise<void> {
  await send(page, 'Trình duyệt')
  const summary = page.getByRole('alert')
  await expectWords(summary, 'Chưa trình được')
  await expectWords(summary, 'Còn 2 chỗ phải xem')
  expect(await summary.getByRole('link').count()).toBe(2)
  await expectWords(page.locator('[id="review-B05"]'), '40 lớn hơn 30')
  await expectWords(page.locator('[id="review-G03"]'), 'lệch quá 50 %')
  expect(await field(page, 'f.B05').getAttribute('aria-invalid')).toBe('true')
  expect(await field(page, 'f.B05').getAttribute('aria-describedby')).toBe('review-B05')
  await expectTyped(page, { ...FIGURES, ...WORDS, 'n.G03': '' })
}

/** Goes from the summary to the two fields, mends them and submits. */
export async function mendAndSubmit(page: Page): Promise<void> {
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Đơn thư đã giải quyết/ })
    .click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('f.B05')
  await field(page, 'f.B05').fill('28')
  await field(page, 'n.G03').fill(JUMP_NOTE)
  await send(page, 'Trình duyệt')
  await expectWords(page.getByRole('heading', { level: 1 }).locator('..'), 'Chờ duyệt')
}

/** Two windows of the same person change the same figure: the second sees both values and keeps the first one's. */
export async function settleConflict(
  first: Page,
  second: Page,
  saved: { first: string; second: string },
): Promise<void> {
  await second.goto(first.url())
  await whenAwake(second)
  await field(first, 'f.J04').fill(saved.first)
  await expectSaved(first)
  await field(second, 'f.J04').fill(saved.second)
  const alert = second.getByRole('alert')
  await alert.waitFor()
  const words = await wordsOf(alert)
  expect(words).toContain('Tiền nhân dân đóng góp')
  expect(words).toContain(`Của tôi ${saved.second}`)
  expect(words).toContain(`Của Hoàng Thị Diệp ${saved.first}`)
  await expectTyped(second, { 'f.J04': saved.second })
}
