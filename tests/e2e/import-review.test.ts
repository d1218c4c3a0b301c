import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectWords, whenAwake } from './acts.ts'
import { examine } from './examine.ts'
import type { Visitor } from './visitor.ts'
import { beginWalk, type Walk } from './walk.ts'

let walk: Walk
let editor: Visitor

beforeAll(async () => {
  walk = await beginWalk()
  editor = await walk.sitDown()
}, 240_000)
afterAll(() => walk?.end())

const PROSE =
  'Ban Dân vận Huyện ủy tổ chức hội nghị sơ kết công tác dân vận quý I, triển khai nhiệm vụ trọng tâm quý II.'
function savedPage(title: string, date: string) {
  const body = [1, 2, 3].map((place) => `<p>${PROSE} Phần ${place} của bài ${title}.</p>`).join('')
  const html = `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${date}</p><div>${body}</div><p><b>Ngọc Oánh</b></p></body></html>`
  return { name: `${title}.html`, mimeType: 'text/html', buffer: Buffer.from(html) }
}

/** Original and article beside each other on a wide screen, one below the other on a telephone. */
async function expectSideBySide(page: Page): Promise<void> {
  const places = async (width: number) => {
    await page.setViewportSize({ width, height: 900 })
    return Promise.all(['#goc', '#bai'].map((id) => page.locator(id).boundingBox()))
  }
  const [narrowOriginal, narrowArticle] = await places(390)
  expect(narrowArticle?.y).toBeGreaterThan(narrowOriginal?.y ?? 0)
  const [original, article] = await places(1280)
  expect(article?.x).toBeGreaterThan((original?.x ?? 0) + 300)
}

test('two saved pages are reviewed and drafted without a mouse, the doubtful one after its question is answered', async () => {
  const { page } = editor
  await editor.open('/dang-nhap?ve=/lam-viec/nhap-bai')
  await page.locator('[name="username"]').fill('vi.thu.hang')
  await page.locator('[name="password"]').fill(walk.server.password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/lam-viec/nhap-bai')
  await whenAwake(page)
  const doubtful = savedPage('Ra quân làm đường liên bản', '06/04/2023')
  const sure = savedPage('Hội nghị giao ban công tác dân vận', 'Ngày đăng: 05/04/2023')
  await page.locator('[name="files"]').setInputFiles([sure, doubtful])
  await page.getByRole('button', { name: 'Gửi các trang lên' }).press('Enter')
  await page.waitForURL(/nhap-bai\/[0-9a-f-]{36}$/)
  await page.getByRole('link', { name: 'Duyệt trang tiếp theo' }).press('Enter')
  await page.waitForURL('**/nhap-bai/muc/*')
  await whenAwake(page)
  await page.locator('h1', { hasText: 'Ra quân' }).waitFor()
  await examine(page)
  await expectSideBySide(page)
  await page.keyboard.press('Enter')
  await expectWords(page, 'Hãy chọn ngày không ghi nhãn có nghĩa là gì.')
  await page.getByRole('radio', { name: 'ngày cập nhật' }).press('Space')
  await page.getByRole('button', { name: 'Nhận thành bản nháp' }).press('Enter')
  await page.locator('h1', { hasText: 'Hội nghị giao ban' }).waitFor()
  await page.locator('button:focus', { hasText: 'Nhận thành bản nháp' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/nhap-bai\/[0-9a-f-]{36}$/)
  await page.getByRole('link', { name: 'Hội nghị giao ban công tác dân vận' }).press('Enter')
  await page.waitForURL('**/lam-viec/bai-viet/*')
  await expectWords(page, `${PROSE} Phần 1 của bài Hội nghị giao ban công tác dân vận.`)
  expect(editor.troubles).toEqual([])
}, 60_000)
