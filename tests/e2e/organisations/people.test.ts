import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectWords, whenAwake, wordsOf } from '../acts.ts'
import { examine, examineInBothLanguages } from '../examine.ts'
import { takePictures } from '../pictures.ts'
import type { Visitor } from '../visitor.ts'
import { beginWalk, type Walk } from '../walk.ts'
import { chooseIn, daysAgo, expectRefusals, input, press, unfold, unfoldAll } from './folded-forms.ts'

const LIMIT = 90_000
const UNION = 'Hội Nông dân xã Khe Trúc'
const WOMEN = 'Hội Liên hiệp Phụ nữ xã Khe Trúc'
const POST = 'Ủy viên Ban Thường vụ Hội'
/** Holds two posts of the commune already. */
const PERSON = 'Đặng Quốc Trung'
const PRINTED = 'Ủy viên Ban Thường vụ Hội Nông dân xã, phụ trách bản Trúc'
const MODES = [
  'bầu',
  'bầu bổ sung',
  'bổ nhiệm',
  'chỉ định',
  'phân công',
  'công nhận',
  'hiệp thương cử',
  'kiêm nhiệm',
  'quyền',
  'phụ trách',
]

let walk: Walk
let administrator: Visitor
let postsPath = ''

beforeAll(async () => {
  walk = await beginWalk()
  administrator = await walk.signIn('dang.ngoc.sang')
}, 240_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

const postRow = (page: Page, title: string) =>
  page.getByRole('table', { name: 'Chức danh' }).locator('tr', { hasText: title }).first()

test('a post is refused with every error at once and nothing typed lost, then added with the keyboard alone', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = administrator
  await open('/lam-viec/to-chuc')
  await takePictures(page, 'tree')
  await open('/lam-viec/to-chuc?tim=hoi+nong+dan+xa+khe+truc')
  await page.getByRole('link', { name: UNION }).click()
  await takePictures(page, 'organisation')
  await page.getByRole('link', { name: 'Sửa chức danh' }).click()
  await page.waitForURL('**/chuc-danh')
  postsPath = new URL(page.url()).pathname
  await examineInBothLanguages(page)
  await open(postsPath)
  await unfoldAll(page)
  await examine(page)
  await takePictures(page, 'posts')
  await open(postsPath)
  await whenAwake(page)
  await unfold(page, 'Thêm chức danh')
  await input(page, 'add-post', 'from').fill('31/02/2024')
  await input(page, 'add-post', 'position').fill('cuối')
  await press(page, 'Thêm chức danh')
  await expectRefusals(page, [
    'Tên chức danh: Cần điền ô này.',
    'Thứ tự: Cần điền ô này đúng kiểu.',
    'Từ ngày: Ghi ngày dạng dd/mm/yyyy, ví dụ 05/04/2023.',
  ])
  expect(await input(page, 'add-post', 'from').inputValue()).toBe('31/02/2024')
  expect(await input(page, 'add-post', 'position').inputValue()).toBe('cuối')
  await examine(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-post-title')
  await page.keyboard.type(POST)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(daysAgo(400))
  await page.keyboard.press('Tab')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await expectWords(page.getByRole('status'), 'Đã thêm chức danh.')
  expect(await wordsOf(postRow(page, POST))).toContain('Khuyết')
  expect(await input(page, 'add-post', 'title').inputValue()).toBe('')
})

test('somebody who is known takes the post beside others, under the title documents print', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = administrator
  await open(postsPath)
  await whenAwake(page)
  await unfold(page, 'Cử người giữ chức danh')
  await input(page, 'appoint', 'printedTitle').fill(PRINTED)
  await input(page, 'appoint', 'officeEmail').fill('không phải thư')
  await press(page, 'Cử người giữ chức danh')
  await expectRefusals(page, [
    'Chức danh: Cần điền ô này.',
    'Hình thức: Cần điền ô này.',
    'Từ ngày: Ghi ngày dạng dd/mm/yyyy, ví dụ 05/04/2023.',
    'Họ và tên: Cần điền ô này.',
    'Thư điện tử cơ quan: Chưa đúng dạng.',
  ])
  expect(await input(page, 'appoint', 'printedTitle').inputValue()).toBe(PRINTED)
  expect(await input(page, 'appoint', 'officeEmail').inputValue()).toBe('không phải thư')
  await examine(page)
  await page.getByRole('searchbox').fill('dang quoc trung')
  await page.keyboard.press('Enter')
  await page.waitForURL('**?nguoi=*')
  await whenAwake(page)
  await chooseIn(page, 'appoint', 'personId', PERSON)
  await chooseIn(page, 'appoint', 'postId', POST)
  await chooseIn(page, 'appoint', 'mode', 'kiêm nhiệm')
  await input(page, 'appoint', 'from').fill(daysAgo(500))
  // Looking for somebody leaves alone what was typed.
  expect(await input(page, 'appoint', 'printedTitle').inputValue()).toBe(PRINTED)
  await input(page, 'appoint', 'officeEmail').fill('')
  await press(page, 'Cử người giữ chức danh')
  await expectRefusals(page, [`Từ ngày: Chức danh này chỉ có từ ngày ${daysAgo(400)}.`])
  await input(page, 'appoint', 'from').fill(daysAgo(300))
  await press(page, 'Cử người giữ chức danh')
  await expectWords(page.getByRole('status'), 'Đã ghi người giữ chức danh.')
  const row = await wordsOf(postRow(page, POST))
  for (const words of [PRINTED, PERSON, 'kiêm nhiệm', `${daysAgo(300)} – nay`]) expect(row).toContain(words)
  await examineInBothLanguages(page)
  await page.getByRole('link', { name: PERSON }).first().click()
  await page.waitForURL('**/nguoi/*')
  await expectWords(page.getByRole('table', { name: 'Đang giữ' }), PRINTED)
  await expectWords(page.getByRole('table', { name: 'Đang giữ' }), 'Đảng ủy xã Khe Trúc')
  await examineInBothLanguages(page)
  await takePictures(page, 'person')
})

test('whoever leaves leaves the post vacant and is remembered; what was written wrongly is corrected; the post closes', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = administrator
  await open(postsPath)
  await whenAwake(page)
  await unfold(page, 'Kết thúc chức danh')
  await chooseIn(page, 'close-post', 'postId', POST)
  await input(page, 'close-post', 'lastDay').fill(daysAgo(10))
  await press(page, 'Kết thúc chức danh')
  await expectRefusals(page, [
    `Đến hết ngày: ${PERSON} còn giữ chức danh này sau ngày đó. Kết thúc việc giữ chức danh trước.`,
  ])
  await unfold(page, 'Kết thúc giữ chức danh')
  await chooseIn(page, 'end-holding', 'holdingId', POST)
  await chooseIn(page, 'end-holding', 'reason', 'nhận nhiệm vụ khác')
  await input(page, 'end-holding', 'lastDay').fill(daysAgo(301))
  await press(page, 'Kết thúc giữ chức danh')
  await expectWords(page.getByRole('alert'), 'Ngày cuối phải từ ngày bắt đầu trở đi.')
  await input(page, 'end-holding', 'lastDay').fill(daysAgo(20))
  await press(page, 'Kết thúc giữ chức danh')
  await expectWords(page.getByRole('status'), 'Chức danh khuyết từ ngày hôm sau.')
  expect(await wordsOf(postRow(page, POST))).toContain('Khuyết')
  await unfold(page, 'Người giữ trước đây (1)')
  const former = await wordsOf(page.getByRole('table', { name: 'Người giữ trước đây (1)' }))
  expect(former).toContain(`${daysAgo(300)} – ${daysAgo(20)} (nhận nhiệm vụ khác)`)
  await unfold(page, 'Sửa người giữ trước đây (1)')
  await unfold(page, `Sửa: ${PERSON}, ${POST}`)
  const correction = page.locator('details', { hasText: `Sửa: ${PERSON}, ${POST}` }).last()
  await correction.locator('[name=mode]').selectOption('in-charge')
  await correction.locator('[name=printedTitle]').fill('')
  await correction.getByRole('button').click()
  await expectRefusals(page, ['Chức vụ in trên văn bản: Cần điền ô này.'])
  await input(page, 'correct-holding', 'printedTitle').fill(POST)
  await correction.getByRole('button').click()
  await expectWords(page.getByRole('status'), 'Đã lưu thay đổi.')
  await unfold(page, 'Người giữ trước đây (1)')
  expect(await wordsOf(page.getByRole('table', { name: 'Người giữ trước đây (1)' }))).toContain('phụ trách')
  await unfoldAll(page)
  await examine(page)
})

test('without a script the post is held in every way there is, one after the other, and closes at last', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = await walk.sitDown({ javaScriptEnabled: false })
  await open(`/dang-nhap?ve=${postsPath}`)
  await page.getByLabel('Tên đăng nhập').fill('dang.ngoc.sang')
  await page.getByLabel('Mật khẩu').fill(walk.server.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`**${postsPath}`)
  for (const [at, mode] of MODES.entries()) {
    const name = `Lý Thị ${mode.replaceAll(' ', '-')}`
    await unfold(page, 'Cử người giữ chức danh')
    await chooseIn(page, 'appoint', 'postId', POST)
    await input(page, 'appoint', 'mode').selectOption({ label: mode })
    await input(page, 'appoint', 'from').fill(daysAgo(19 - at))
    await input(page, 'appoint', 'fullName').fill(name)
    await press(page, 'Cử người giữ chức danh')
    await expectWords(page.getByRole('status'), 'Đã ghi người giữ chức danh.')
    expect(await wordsOf(postRow(page, POST))).toContain(`${name} ${mode} ${daysAgo(19 - at)}`)
    await unfold(page, 'Kết thúc giữ chức danh')
    await chooseIn(page, 'end-holding', 'holdingId', POST)
    await input(page, 'end-holding', 'lastDay').fill(daysAgo(19 - at))
    await input(page, 'end-holding', 'reason').selectOption({ index: 1 + (at % 5) })
    await press(page, 'Kết thúc giữ chức danh')
    await expectWords(page.getByRole('status'), 'Chức danh khuyết từ ngày hôm sau.')
  }
  await unfold(page, 'Kết thúc chức danh')
  await chooseIn(page, 'close-post', 'postId', POST)
  await input(page, 'close-post', 'lastDay').fill(daysAgo(1))
  await press(page, 'Kết thúc chức danh')
  await expectWords(page.getByRole('status'), 'Đã kết thúc chức danh.')
  expect(await input(page, 'close-post', 'postId').textContent()).not.toContain(POST)
  await expectWords(page, 'Người giữ trước đây (11)')
})

test('a seat of a composite body belongs to a post, once, and ends on a day', { timeout: LIMIT }, async () => {
  const { page, open } = administrator
  await open('/lam-viec/to-chuc?tim=khoi+dan+van+xa+khe+truc')
  await page.getByRole('link', { name: 'Khối Dân vận xã Khe Trúc' }).click()
  await page.getByRole('link', { name: 'Sửa chức danh' }).click()
  await page.waitForURL('**/chuc-danh')
  await whenAwake(page)
  await unfold(page, 'Thêm ghế thành viên')
  await press(page, 'Thêm ghế thành viên')
  await expectRefusals(page, [
    'Chức danh: Cần điền ô này.',
    'Vai trò: Cần điền ô này.',
    'Từ ngày: Ghi ngày dạng dd/mm/yyyy, ví dụ 05/04/2023.',
  ])
  await input(page, 'add-seat', 'role').fill('Thành viên')
  await chooseIn(page, 'add-seat', 'postId', `${WOMEN}: Chủ tịch Hội LHPN`)
  await input(page, 'add-seat', 'from').fill(daysAgo(5))
  await press(page, 'Thêm ghế thành viên')
  await expectRefusals(page, ['Chức danh: Chức danh này đã có ghế trong danh sách vào những ngày đó.'])
  expect(await input(page, 'add-seat', 'role').inputValue()).toBe('Thành viên')
  await chooseIn(page, 'add-seat', 'postId', `${WOMEN}: Phó Chủ tịch Hội LHPN`)
  await press(page, 'Thêm ghế thành viên')
  await expectWords(page.getByRole('status'), 'Đã thêm ghế thành viên.')
  const roster = page.getByRole('table', { name: 'Thành viên' })
  expect(await wordsOf(roster)).toContain('Phó Chủ tịch Hội LHPN')
  await unfoldAll(page)
  await examineInBothLanguages(page)
  await whenAwake(page)
  await unfold(page, 'Kết thúc ghế thành viên')
  await chooseIn(page, 'close-seat', 'seatId', 'Phó Chủ tịch Hội LHPN')
  await input(page, 'close-seat', 'lastDay').fill(daysAgo(1))
  await press(page, 'Kết thúc ghế thành viên')
  await expectWords(page.getByRole('status'), 'Đã kết thúc ghế thành viên.')
  expect(await wordsOf(roster)).not.toContain('Phó Chủ tịch Hội LHPN')
})
