import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { writeWorkbook, XLSX } from '#platform/files/spreadsheet.ts'
import { launchBrowser } from '../../browser.ts'
import { examine } from '../examine.ts'
import { takePictures } from '../pictures.ts'
import { type DemonstrationServer, startDemonstration } from '../start-server.ts'
import { seat, type Visitor } from '../visitor.ts'

let server: DemonstrationServer
let browser: Browser
let administrator: Visitor

beforeAll(async () => {
  server = await startDemonstration()
  browser = await launchBrowser()
  administrator = await seat(browser, server.address)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const HEADING = ['Việc', 'Tổ chức', 'Tổ chức nhận', 'Tỷ lệ', 'Tên', 'Ký hiệu', 'Loại tổ chức', 'Cấp trên theo địa bàn']
const workbook = async (rows: string[][]) => ({
  name: 'quyet-dinh.xlsx',
  mimeType: XLSX,
  buffer: await writeWorkbook([{ name: 'Quyết định', heading: HEADING, rows, widths: HEADING.map(() => 20) }]),
})
const MERGED = 'Khối Dân vận xã Mây Trúc'
const day = formatDate(addDays(localDate(new Date()), 200))

async function send(page: Page, rows: string[][]): Promise<void> {
  await page.setInputFiles('input[type=file]', await workbook(rows))
  await page.getByRole('button', { name: 'Đọc bảng' }).click()
}

/** What the farmers' union opens with is the sum of what both closed with. */
async function addsUp(page: Page): Promise<void> {
  const table = page.getByRole('table', { name: 'số đầu kỳ' })
  for (const indicator of ['Tổng số đoàn viên, hội viên', 'Đối tượng trong diện tập hợp']) {
    const row = table.getByRole('row', { name: `Hội Nông dân xã Khe Trúc ${indicator}` })
    const [closed = '', opens = ''] = await row.getByRole('cell').allTextContents()
    const numbers = [...closed.matchAll(/: ([\d.]+)/g)].map(([, figure = '']) => Number(figure.replace('.', '')))
    expect(numbers).toHaveLength(2)
    expect(Number(opens.replace(/[^\d]/g, ''))).toBe(numbers.reduce((sum, number) => sum + number, 0))
  }
}

/** The two communes end between today and that day, each with the superior it had. */
async function expectDifference(page: Page): Promise<void> {
  const ended = page.getByRole('row', { name: /^Khối Dân vận xã Nà Mây kết thúc Ban Dân vận Huyện ủy/ })
  await ended.waitFor()
  await examine(page)
  await takePictures(page, 'tree-differences')
}

test('a decree with bad rows keeps nothing, and says by row and column what to mend', async () => {
  const { page, open } = administrator
  await open('/dang-nhap?ve=/lam-viec/sap-xep/nhap')
  await page.fill('input[name=username]', 'dang.ngoc.sang')
  await page.fill('input[type=password]', server.password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sap-xep/nhap')
  await page.getByLabel('Số quyết định').fill('12-QĐ/TU')
  await send(page, [
    ['Xóa', 'Khối Dân vận xã Khe Trúc', '', '', '', '', '', ''],
    ['Nhập', 'Khối Dân vận', 'Khối Dân vận xã Nà Mây', '', '', '', '', ''],
  ])
  const faults = page.getByRole('table', { name: 'Cần sửa' })
  await faults.waitFor()
  // The head of the table, the two days nobody typed, and both rows.
  expect(await faults.getByRole('row').count()).toBe(5)
  expect(await faults.textContent()).toContain('Nhiều tổ chức cùng khớp')
  expect(await page.getByLabel('Số quyết định').inputValue()).toBe('12-QĐ/TU')
  await examine(page)
  await takePictures(page, 'decree-import')
  await open('/lam-viec/sap-xep')
  expect(await page.getByText('12-QĐ/TU').count()).toBe(0)
})

test('two communes are merged by a workbook, previewed, applied, seen in the tree of that day, and undone', async () => {
  const { page, open } = administrator
  await open('/lam-viec/sap-xep/nhap')
  await page.getByLabel('Số quyết định').fill('12-QĐ/TU')
  await page.getByLabel('Ngày ký').fill(formatDate(localDate(new Date())))
  await page.getByLabel('Ngày có hiệu lực').fill(day)
  await send(page, [
    ['Thành lập', '', '', '', MERGED, 'DV', 'KHOI_DV', 'Ban Dân vận Huyện ủy Suối Trăng'],
    ['Nhập', 'khoi dan van xa khe truc', MERGED, '', '', '', '', ''],
    ['Nhập', 'Khối Dân vận xã Nà Mây', MERGED, '', '', '', '', ''],
    ['Nhập', 'Hội Nông dân xã Nà Mây', 'Hội Nông dân xã Khe Trúc', '', '', '', '', ''],
  ])
  await page.waitForURL('**/xem-truoc')
  const preview = await page.getByRole('table', { name: 'thay đổi trong cây tổ chức' }).textContent()
  expect(preview).toContain(MERGED)
  expect(preview).toContain('trực thuộc Khối Dân vận xã Mây Trúc')
  const main = await page.locator('main').innerText()
  expect(main).toContain('không có tên trong quyết định chuyển theo cấp trên')
  expect(main).toMatch(/\d+ chức danh kết thúc/)
  await addsUp(page)
  await examine(page)
  await takePictures(page, 'decree-preview')
  await page.getByRole('button', { name: 'Áp dụng quyết định' }).click()
  await page.getByRole('link', { name: 'Đánh dấu vào ô xác nhận.' }).waitFor()
  await page.getByLabel('Tôi đã xem').check()
  await page.getByRole('button', { name: 'Áp dụng quyết định' }).click()
  await page.getByText('Đã áp dụng quyết định').waitFor()
  const decree = page.url()
  await open(`/lam-viec/to-chuc?tim=khoi+dan+van+xa&ngay=${encodeURIComponent(day)}`)
  const found = await page.locator('main').textContent()
  expect(found).toContain(MERGED)
  await takePictures(page, 'tree-later')
  expect(found).toMatch(/Có 2 tổ chức tên này vào ngày khác:.*Khối Dân vận xã Khe Trúc đến ngày/)
  await open(`/lam-viec/to-chuc/khac-biet?den=${encodeURIComponent(day)}`)
  await expectDifference(page)
  await page.goto(decree)
  await takePictures(page, 'decree-applied')
  await page.getByLabel('Tôi muốn hoàn tác').check()
  await page.getByRole('button', { name: 'Hoàn tác quyết định' }).click()
  await page.getByText('Đã hoàn tác').waitFor()
  expect(await page.locator('main').textContent()).toMatch(/Hoàn tác lúc [\d/: ]+, người thực hiện: Đặng Ngọc Sáng/)
  await open(`/lam-viec/to-chuc?tim=khe+truc&ngay=${encodeURIComponent(day)}`)
  expect(await page.locator('main').textContent()).toContain('Khối Dân vận xã Khe Trúc')
  expect(administrator.troubles).toEqual([])
})

test('on a phone a draft shows its lines as labelled rows, its abstract whole, and the kind of the line that is open', async () => {
  const { page, open } = administrator
  await open('/lam-viec/sap-xep')
  await page.locator('tr', { hasText: 'Bản nháp' }).getByRole('link').first().click()
  await page.getByLabel('Thêm dòng').selectOption({ label: 'Đồng gửi báo cáo' })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('heading', { name: 'Đồng gửi báo cáo' }).waitFor()
  expect(await page.getByLabel('Thêm dòng').inputValue()).toBe('coordinate')
  expect(await page.locator('main').innerText()).toContain('đồng gửi báo cáo cho Khối Dân vận xã Lũng Trà')
  await takePictures(page, 'decree-draft')
  await page.setViewportSize({ width: 390, height: 800 })
  const overflow = await page
    .getByLabel('Trích yếu')
    .evaluate((field) => [field.scrollWidth - field.clientWidth, field.scrollHeight - field.clientHeight])
  expect(overflow).toEqual([0, 0])
  const table = page.getByRole('table', { name: 'Nội dung' })
  const second = table.getByRole('row').nth(2)
  const [number, buttons] = await second.getByRole('cell').all()
  expect(await number?.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain('Dòng')
  expect((await number?.boundingBox())?.y).toBeCloseTo((await buttons?.boundingBox())?.y ?? 0, 0)
  expect((await table.locator('thead').boundingBox())?.height).toBeLessThan(2)
  await examine(page)
})

test('the audit finds the decree by a body it closed, and tells it line by line when the keyboard opens the entry', async () => {
  const { page, open } = administrator
  for (const command of ['reorganisations.apply', 'reorganisations.undo']) {
    await open(`/lam-viec/nhat-ky?${new URLSearchParams({ 'to-chuc': 'khoi dan van xa na may', viec: command })}`)
    await page.locator('tr', { hasText: '12-QĐ/TU' }).locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.getByText(`Khối Dân vận xã Nà Mây nhập vào ${MERGED}`).waitFor()
    await examine(page)
    if (command === 'reorganisations.apply') await takePictures(page, 'audit')
  }
  expect(administrator.troubles).toEqual([])
})
