import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  await signIn(administrator)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function signIn({ page, open }: Visitor): Promise<void> {
  await open('/dang-nhap?ve=/lam-viec/to-chuc/nhap')
  await page.fill('input[name=username]', 'dang.ngoc.sang')
  await page.fill('input[type=password]', server.password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/to-chuc/nhap')
}

const HEADING = ['Mã', 'Tên tổ chức', 'Ký hiệu', 'Loại', 'Cấp trên theo địa bàn']
const ROWS = [
  ['kdv', 'Khối Dân vận xã Bản Mới', 'DV', 'KHOI_DV', 'Ban Dân vận Huyện ủy Suối Trăng'],
  ...Array.from({ length: 10 }, (_, at) => ['', `Hội Nông dân bản ${at + 1}`, 'HND', 'HND', 'kdv']),
]
const day = formatDate(addDays(localDate(new Date()), 200))

async function fill(page: Page, rows: string[][]): Promise<void> {
  await page.getByLabel('Số quyết định').fill('30-QĐ/TU')
  await page.getByLabel('Ngày ký').fill(formatDate(localDate(new Date())))
  await page.getByLabel('Ngày có hiệu lực').fill(day)
  const buffer = await writeWorkbook([{ name: 'Cây', heading: HEADING, rows, widths: HEADING.map(() => 20) }])
  await page.setInputFiles('input[type=file]', { name: 'cay.xlsx', mimeType: XLSX, buffer })
  await page.getByRole('button', { name: 'Kiểm tra bảng' }).click()
}

/** A file that is too large by a megabyte; of zeros, so that it takes no room. */
function largeFile(): string {
  const path = join(server.dataDir, 'lon.xlsx')
  writeFileSync(path, '')
  truncateSync(path, 26 * 1024 * 1024)
  return path
}

test('a workbook of a tree is checked, previewed, applied, passed over when it comes again, and undone', async () => {
  const { page, open } = administrator
  await fill(page, [['x', 'Hội Nông dân xã Lạ', 'HND', 'KHONG_CO', 'Không ai biết'], ...ROWS])
  const faults = page.getByRole('table', { name: 'Cần sửa' })
  await faults.waitFor()
  expect(await faults.getByRole('row').count()).toBe(3)
  await examine(page)
  await takePictures(page, 'tree-file-faults')
  await fill(page, ROWS)
  await page.getByText('11 tổ chức sẽ được lập, 0 tổ chức đã có được bỏ qua').waitFor()
  await examine(page)
  await takePictures(page, 'tree-file-checked')
  await page.getByRole('button', { name: 'Xem trước việc lập 11 tổ chức' }).click()
  await page.waitForURL('**/xem-truoc')
  await page.getByLabel('Tôi đã xem').check()
  await page.getByRole('button', { name: 'Áp dụng quyết định' }).click()
  await page.getByText('11 tổ chức được lập').waitFor()
  await examine(page)
  await takePictures(page, 'tree-file-applied')
  const decree = page.url()
  await page.getByRole('link', { name: 'Xem cây tổ chức' }).click()
  await page.waitForURL('**/to-chuc?ngay=**')
  await open('/lam-viec/to-chuc/nhap')
  await fill(page, ROWS)
  await page.getByText('Cả 11 tổ chức trong bảng đã có').waitFor()
  expect(await page.getByRole('button', { name: 'Xem trước' }).count()).toBe(0)
  await page.goto(decree)
  await page.getByLabel('Tôi muốn hoàn tác').check()
  await page.getByRole('button', { name: 'Hoàn tác quyết định' }).click()
  await page.getByText('Đã hoàn tác').waitFor()
  expect(administrator.troubles).toEqual([])
}, 120_000)

test('a file that is too large is not sent: the form says so and keeps what was typed', async () => {
  const { page, open } = administrator
  const large = largeFile()
  for (const path of ['/lam-viec/to-chuc/nhap', '/lam-viec/sap-xep/nhap']) {
    await open(path)
    await page.getByLabel('Số quyết định').fill('31-QĐ/TU')
    await page.setInputFiles('input[type=file]', large)
    await page.getByRole('button', { name: /Kiểm tra bảng|Đọc bảng/ }).click()
    await page.getByRole('alert').getByText('lớn hơn 25 MB').waitFor()
    expect(await page.getByLabel('Số quyết định').inputValue()).toBe('31-QĐ/TU')
  }
  await examine(page)
  await takePictures(page, 'file-too-large')
  expect(administrator.troubles).toEqual([])
}, 60_000)

test('what the server finds too large is said in the form, which keeps what was typed', async () => {
  const { page, open } = administrator
  await open('/lam-viec/to-chuc/nhap')
  await page.getByLabel('Số quyết định').fill('32-QĐ/TU')
  // As if the browser had not weighed the file.
  await page.evaluate(() => Object.defineProperty(File.prototype, 'size', { get: () => 1 }))
  await page.setInputFiles('input[type=file]', largeFile())
  await page.getByRole('button', { name: 'Kiểm tra bảng' }).click()
  await page.getByRole('alert').getByText('lớn hơn 25 MB nên không được nhận').waitFor()
  expect(await page.getByLabel('Số quyết định').inputValue()).toBe('32-QĐ/TU')
}, 60_000)

test('without a script a form that is too large is answered by a page with the form and a sentence', async () => {
  const plain = await seat(browser, server.address, { javaScriptEnabled: false })
  await signIn(plain)
  await plain.page.setInputFiles('input[type=file]', largeFile())
  await plain.page.getByRole('button', { name: 'Kiểm tra bảng' }).click()
  await plain.page.getByText('lớn hơn 25 MB nên không được nhận').waitFor()
  expect(await plain.page.getByLabel('Số quyết định').count()).toBe(1)
  await plain.leave()
}, 60_000)
