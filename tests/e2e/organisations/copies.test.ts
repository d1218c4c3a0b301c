import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectWords, send, whenAwake, wordsOf } from '../acts.ts'
import { examineInBothLanguages } from '../examine.ts'
import type { Visitor } from '../visitor.ts'
import { beginWalk, type Walk } from '../walk.ts'

const LIMIT = 120_000
const SENDER = 'Ban Dân vận Huyện ủy Suối Trăng'

let walk: Walk
let receiver: Visitor

beforeAll(async () => {
  walk = await beginWalk()
  receiver = await walk.signIn('tong.minh.dao')
}, 240_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

/** The row of the sender among the copies that come to the Front of the district. */
const copyRow = () => receiver.page.getByRole('table', { name: 'Bản đồng gửi' }).locator('tr', { hasText: SENDER })

test('before a report is signed the coordinating body sees that it was not sent, and no way to it', {
  timeout: LIMIT,
}, async () => {
  await receiver.open('/lam-viec/bao-cao')
  await expectWords(copyRow(), 'Chưa gửi')
  expect(await copyRow().getByRole('link').count()).toBe(0)
  await examineInBothLanguages(receiver.page)
})

test('once it is signed the coordinating body reads it with its number, downloads it, and can change nothing', {
  timeout: LIMIT,
}, async () => {
  const consolidator = await walk.signIn('luong.thi.xuan')
  const { page: signing } = consolidator
  await consolidator.open('/lam-viec/tong-hop')
  await send(signing, 'Mở bản tổng hợp')
  await whenAwake(signing)
  await signing.getByLabel('Tôi đã đọc lại toàn văn').check()
  await send(signing, 'Ký bản tổng hợp')
  const title = signing.getByRole('heading', { name: /^Đã ký/ })
  await title.waitFor()
  const label = (await wordsOf(title)).replace('Đã ký ', '')
  await expectWords(signing, /Đồng gửi: .*Ủy ban Mặt trận Tổ quốc Việt Nam huyện Suối Trăng/)
  await consolidator.leave()

  const { page } = receiver
  await receiver.open('/lam-viec/bao-cao')
  await expectWords(copyRow(), 'Đã duyệt')
  await page.getByRole('link', { name: `Xem bản đồng gửi của ${SENDER}` }).click()
  await page.waitForURL('**/ban-da-ky')
  await expectWords(page, `Bản đồng gửi của ${SENDER}. Chỉ để đọc`)
  await expectWords(page, label.replace('Số ', ''))
  expect(await page.locator('main').getByRole('button').count()).toBe(0)
  await examineInBothLanguages(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải văn bản (.docx)' }).click()
  expect(await (await download).suggestedFilename()).toMatch(/\.docx$/)
})
