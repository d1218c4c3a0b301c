import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { readFirstSheet, writeWorkbook, XLSX } from '#platform/files/spreadsheet.ts'
import { launchBrowser } from '../../browser.ts'
import { examineInBothLanguages } from '../examine.ts'
import { takePictures } from '../pictures.ts'
import { type DemonstrationServer, startDemonstration } from '../start-server.ts'
import { seat, type Visitor, WIDE } from '../visitor.ts'

const LIMIT = 90_000

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
const MERGED = 'Khối Dân vận xã Mây Trúc'
const ROWS = [
  ['Thành lập', '', '', '', MERGED, 'DV', 'KHOI_DV', 'Ban Dân vận Huyện ủy Suối Trăng'],
  ['Nhập', 'Khối Dân vận xã Khe Trúc', MERGED, '', '', '', '', ''],
  ['Nhập', 'Khối Dân vận xã Nà Mây', MERGED, '', '', '', '', ''],
  ['Chia', 'Ủy ban nhân dân xã Lũng Trà', 'Ủy ban nhân dân xã Lũng Trà', '60%', '', '', '', ''],
  ['Chia', 'Ủy ban nhân dân xã Lũng Trà', 'Ủy ban nhân dân xã Khe Trúc', '40%', '', '', '', ''],
]
const today = formatDate(localDate(new Date()))

/** Applies a decree of today by which two communes are merged, and a part of a third one’s government comes to theirs. */
async function reorganise({ page, open }: Visitor): Promise<void> {
  await open('/dang-nhap?ve=/lam-viec/sap-xep/nhap')
  await page.fill('input[name=username]', 'dang.ngoc.sang')
  await page.fill('input[type=password]', server.password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sap-xep/nhap')
  await page.getByLabel('Số quyết định').fill('12-QĐ/TU')
  await page.getByLabel('Ngày ký').fill(today)
  await page.getByLabel('Ngày có hiệu lực').fill(today)
  const buffer = await writeWorkbook([
    { name: 'Quyết định', heading: HEADING, rows: ROWS, widths: HEADING.map(() => 20) },
  ])
  await page.setInputFiles('input[type=file]', { name: 'quyet-dinh.xlsx', mimeType: XLSX, buffer })
  await page.getByRole('button', { name: 'Đọc bảng' }).click()
  await page.waitForURL('**/xem-truoc')
  await page.getByLabel('Tôi đã xem').check()
  await page.getByRole('button', { name: 'Áp dụng quyết định' }).click()
  await page.getByText(/^Đã áp dụng quyết định số/).waitFor()
}

/** On a phone the newest period stands beside the indicators' names, which stay while the older ones are scrolled to. */
async function expectNewestOnPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 800 })
  const seen = () =>
    page.getByRole('group', { name: 'Theo tổ chức hiện hành' }).evaluate((region) => {
      const [name, ...periods] = [...region.querySelectorAll('thead th')].map((head) => head.getBoundingClientRect())
      const { left, right } = region.getBoundingClientRect()
      const isShown = (head: DOMRect | undefined) =>
        head && head.left >= (name?.right ?? 0) - 1 && head.right <= right + 1
      return {
        isWider: region.scrollWidth > region.clientWidth,
        nameIsFirst: Math.abs((name?.left ?? 0) - left) < 1,
        oldest: isShown(periods[0]),
        newest: isShown(periods.at(-1)),
      }
    })
  expect(await seen()).toEqual({ isWider: true, nameIsFirst: true, oldest: false, newest: true })
  await page.getByRole('group', { name: 'Theo tổ chức hiện hành' }).evaluate((region) => region.scrollBy(-1000, 0))
  expect(await seen()).toEqual({ isWider: true, nameIsFirst: true, oldest: true, newest: false })
  await page.setViewportSize(WIDE)
}

test('the figures of a merged body are read on both organisations, each under its caption, and taken away as a file', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = administrator
  await reorganise(administrator)
  await open(`/lam-viec/to-chuc?tim=${encodeURIComponent(MERGED)}`)
  await page.getByRole('link', { name: MERGED }).first().click()
  await page.getByRole('link', { name: 'Số liệu qua các kỳ' }).click()
  await page.waitForURL('**/so-lieu')

  const region = page.getByRole('group', { name: 'Theo tổ chức hiện hành' })
  const table = region.getByRole('table')
  expect(await table.locator('caption').textContent()).toContain(`Theo tổ chức hiện hành, ngày ${today}`)
  expect(await table.getByRole('row', { name: /^Tổng số đoàn viên, hội viên/ }).textContent()).toMatch(/\d\.\d{3}/)
  const petitions = table.getByRole('row', { name: /^Đơn thư đã giải quyết/ })
  expect(await petitions.textContent()).toContain('không so sánh được')
  await region.focus()
  expect(await region.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await page.getByRole('table', { name: 'Những lần sắp xếp' }).textContent()).toContain(
    'Nhận số của Khối Dân vận xã Nà Mây: toàn bộ',
  )
  await examineInBothLanguages(page)
  await expectNewestOnPhone(page)
  await takePictures(page, 'figures')

  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải bảng (.xlsx)' }).click()
  const file = await waiting
  expect(file.suggestedFilename()).toMatch(/^so-lieu-hien-hanh-\d{4}Q\d\.xlsx$/)
  const sheet = await readFirstSheet(await readFile(await file.path()))
  expect(sheet[0]?.[0]).toBe(await table.locator('caption').textContent())

  await page.getByRole('link', { name: 'Theo tổ chức lúc đó' }).click()
  await page.waitForURL('**cach=luc-do**')
  await page.getByText(`${MERGED} có từ ngày ${today}`).waitFor()
  await examineInBothLanguages(page)
  expect(administrator.troubles).toEqual([])
})

test('of a body that is no more the same address says who has its figures today, and works without a script', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = administrator
  await open(`/lam-viec/to-chuc?tim=${encodeURIComponent('Khối Dân vận xã Nà Mây')}&ngay=01/01/2026`)
  const link = page.getByRole('link', { name: 'Khối Dân vận xã Nà Mây' }).first()
  const id = (await link.getAttribute('href'))?.split('/').at(-1)?.split('?')[0]
  const state = await page.context().storageState()
  const reader = await seat(browser, server.address, { javaScriptEnabled: false, storageState: state })
  await reader.open(`/lam-viec/to-chuc/${id}/so-lieu`)
  expect(await reader.page.locator('caption').first().textContent()).toContain('Theo tổ chức lúc đó')
  await reader.page.getByRole('link', { name: 'Theo tổ chức hiện hành' }).click()
  expect(await reader.page.locator('main').textContent()).toContain('không còn trong tổ chức hiện hành')
  await reader.page.getByRole('link', { name: MERGED }).click()
  expect(await reader.page.locator('caption').first().textContent()).toContain('Theo tổ chức hiện hành')
  await reader.page.getByLabel('Đến kỳ').selectOption({ index: 1 })
  await reader.page.getByRole('button', { name: 'Xem các kỳ' }).click()
  expect(new URL(reader.page.url()).search).toMatch(/^\?cach=hien-hanh&ky=\d{4}Q\d$/)
  expect(await reader.page.getByRole('group').getByRole('columnheader').count()).toBe(3)
  await reader.leave()
})
