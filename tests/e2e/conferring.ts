import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { addDays, type IsoDate, localDate, nextWorkingDay, weekday } from '#kernel/date.ts'
import { dayWithWeekday, formatDate } from '#kernel/date-format.ts'
import { choose, expectWords, field, send, whenAwake } from './acts.ts'

export const CHAIR = 'Hoàng Thế Lâm'
const PLACE = 'Hội trường tầng 2, Huyện ủy Suối Trăng'
export const CONCLUSIONS = [
  'Ủy ban nhân dân xã Khe Trúc trả lời xong bảy hồ sơ đất đai, công khai kết quả tại bản.',
  'Các xã duy trì một buổi đối thoại mỗi tháng, có người ghi, có hạn trả lời.',
] as const

/** A conference's page; a fragment survives the redirects that lead there. */
const ITS_PAGE = /hoi-nghi\/[0-9a-f-]{36}(#.*)?$/

/** The first Saturday at least two weeks from now. */
function farSaturday(): IsoDate {
  let day = addDays(localDate(new Date()), 14)
  while (weekday(day) !== 6) day = addDays(day, 1)
  return day
}

/** Sets up today's conference of the running quarter with the report just signed; returns the day, as printed. */
export async function setUpConference(page: Page, documentLabel: string): Promise<string> {
  await page.goto('/lam-viec/hoi-nghi')
  await page.getByRole('link', { name: 'Lập hội nghị' }).click()
  await page.waitForURL('**/hoi-nghi/moi*')
  await send(page, 'Lưu hội nghị')
  await expectWords(page.getByRole('alert'), 'Chọn đồng chí chủ trì')
  await field(page, 'sessionOfDay').selectOption('afternoon')
  await field(page, 'place').fill(PLACE)
  const heldOn = formatDate(localDate(new Date()))
  await field(page, 'heldOn').fill(heldOn)
  await send(page, 'Lấy danh sách theo cơ quan và ngày')
  await expectWords(page, `Danh sách của ngày ${heldOn}`)
  await choose(page, 'chairHoldingId', CHAIR)
  await choose(page, 'snapshotId', documentLabel)
  await page.getByText('Cơ quan dự họp:').click()
  await page.getByLabel('Số người dự của Ban Dân vận Huyện ủy').fill('4')
  await page.getByLabel('Số người dự của Ủy ban nhân dân xã Khe Trúc').fill('2')
  await field(page, 'guests').fill('Chuyên viên Ban Dân vận Tỉnh ủy: 1')
  await send(page, 'Lưu hội nghị')
  await page.waitForURL(ITS_PAGE)
  await expectWords(page, `${CHAIR}, Phó Bí thư Thường trực`)
  await expectWords(page, documentLabel)
  await expectWords(page, '7 đại biểu')
  return heldOn
}

/** The first conclusion becomes a task due on a Saturday; the warning moves it to the working day after. */
export async function assignWithDeadline(page: Page): Promise<void> {
  await whenAwake(page)
  await field(page, 'wording').fill(CONCLUSIONS[0])
  await send(page, 'Ghi và giao nhiệm vụ')
  await page.waitForURL('**/*giao=*')
  await whenAwake(page)
  await choose(page, 'leadOrganisationId', 'Ủy ban nhân dân xã Khe Trúc')
  const saturday = farSaturday()
  await field(page, 'dueOn').fill(formatDate(saturday))
  await expectWords(page.getByRole('status'), `${formatDate(saturday)} là thứ Bảy.`)
  await page.getByRole('button', { name: 'Đổi sang thứ Hai' }).click()
  expect(await field(page, 'dueOn').inputValue()).toBe(formatDate(nextWorkingDay(saturday)))
  await send(page, 'Lưu thành nhiệm vụ')
  await expectWords(page.getByRole('alert'), 'Cần sửa 1 chỗ')
  await field(page, 'product').fill('Văn bản trả lời từng hồ sơ, niêm yết tại nhà văn hóa bản')
  await send(page, 'Lưu thành nhiệm vụ')
  await page.waitForURL(ITS_PAGE)
  await expectWords(page, dayWithWeekday(nextWorkingDay(saturday), 'vi'))
}

/** The second conclusion becomes a recurring task. */
export async function assignRecurring(page: Page): Promise<void> {
  await field(page, 'wording').fill(CONCLUSIONS[1])
  await send(page, 'Ghi và giao nhiệm vụ')
  await page.waitForURL('**/*giao=*')
  await choose(page, 'leadOrganisationId', 'Ban Dân vận Huyện ủy')
  await field(page, 'recurring').check()
  await field(page, 'product').fill('Biên bản đối thoại hằng tháng')
  await send(page, 'Lưu thành nhiệm vụ')
  await page.waitForURL(ITS_PAGE)
  await expectWords(page, /thường xuyên/i)
  await expectWords(page, '2/2')
}
