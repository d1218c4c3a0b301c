import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectWords, field, send, whenAwake, wordsOf } from './acts.ts'

/** The indicator whose sum is watched. */
const WATCHED = 'Lượt tiếp công dân'

export const COMPILED = 'Toàn huyện tiếp dân đúng lịch; bảy hồ sơ đất đai ở Khe Trúc được hẹn ngày trả lời.'

/** The sum of the watched indicator in the running quarter, as a number. */
export async function watchedSum(page: Page): Promise<number> {
  const row = page.getByRole('row', { name: new RegExp(`^${WATCHED}`) }).first()
  return readNumber(await wordsOf(row.getByRole('cell').first()))
}

/** Milliseconds until the page, reloaded again and again, shows the sum. */
export async function timeUntilSum(page: Page, expected: number): Promise<number> {
  const begun = performance.now()
  await expect
    .poll(
      async () => {
        await page.reload({ waitUntil: 'domcontentloaded' })
        return watchedSum(page)
      },
      { timeout: 5_000, interval: 50 },
    )
    .toBe(expected)
  return performance.now() - begun
}

/** Opens the consolidated report, takes a unit's passage into a section, writes in another and saves. */
export async function compile(page: Page): Promise<void> {
  await send(page, 'Mở bản tổng hợp')
  await whenAwake(page)
  await send(page, page.getByRole('button', { name: /^Lấy cả đoạn của .*Khe Trúc vào mục A\.3$/ }))
  await whenAwake(page)
  expect(await field(page, 'w.A.3').inputValue()).toContain('Bộ phận một cửa làm thêm sáng thứ Bảy')
  await field(page, 'w.A.2').fill(COMPILED)
  await send(page, 'Lưu bản tổng hợp')
  await whenAwake(page)
  expect(await field(page, 'w.A.2').inputValue()).toBe(COMPILED)
}

/** Signs; without the confirmation it is refused first and loses nothing. Returns the number that was drawn. */
export async function sign(page: Page): Promise<string> {
  await send(page, 'Ký bản tổng hợp')
  await expectWords(page.getByRole('alert'), 'Đánh dấu ô này trước khi ký.')
  expect(await field(page, 'w.A.2').inputValue()).toBe(COMPILED)
  expect(await wordsOf(page.getByLabel('Người ký').locator('option:checked'))).toContain('Đinh Quang Khải')
  await page.getByLabel('Tôi đã đọc lại toàn văn').check()
  await send(page, 'Ký bản tổng hợp')
  const title = page.getByRole('heading', { name: /^Đã ký/ })
  await title.waitFor()
  return (await wordsOf(title)).replace('Đã ký ', '')
}

/** Downloads the signed document: its words, and the cells of the table row that begins with the watched indicator. */
export async function downloadDocument(page: Page): Promise<{ words: string; row: string[] }> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải văn bản (.docx)' }).click()
  const file = await (await download).path()
  const part = unzipSync(await readFile(file))['word/document.xml']
  if (!part) throw new Error('The file is no .docx')
  const xml = strFromU8(part)
  const rows = (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) => row.split('</w:tc>').map(plain))
  return { words: plain(xml), row: rows.find((cells) => cells.some((cell) => cell.includes(WATCHED))) ?? [] }
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replace(/[ \u00a0]+/g, ' ')
    .trim()
}

function readNumber(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.'))
}
