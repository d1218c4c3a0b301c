import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appCode } from '#features/identity/testing.ts'
import { expectWords, field, send } from '../acts.ts'
import { examine, examineInBothLanguages } from '../examine.ts'
import { takePictures } from '../pictures.ts'
import { beginWalk, type Walk } from '../walk.ts'
import { letAnHourPass } from './database.ts'

const LIMIT = 90_000
const ACCOUNT = '/lam-viec/tai-khoan'
let walk: Walk
beforeAll(async () => {
  walk = await beginWalk()
}, 240_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Username and password by keys alone. */
async function typeIn(page: Page, username: string): Promise<void> {
  await page.goto('/dang-nhap')
  await field(page, 'username').focus()
  await page.keyboard.type(username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(walk.server.password)
  await page.keyboard.press('Enter')
}

/** A device that knows its person by finger, inside this browser. */
async function giveAuthenticator(page: Page, knowsPerson = true) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: knowsPerson,
      automaticPresenceSimulation: true,
    },
  })
  const setPerson = (isUserVerified: boolean) =>
    session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return { setPerson }
}

test('an app is set up from the key as text, and from then on a code follows the password; a recovery code helps without it', {
  timeout: LIMIT,
}, async () => {
  const { page } = await walk.signIn('luong.thi.xuan')
  await page.goto(ACCOUNT)
  await examineInBothLanguages(page)
  await takePictures(page, 'account')
  await page.getByRole('link', { name: 'Bật mã xác thực' }).click()
  await page.waitForURL('**/ma-xac-thuc')
  await examineInBothLanguages(page)
  await field(page, 'password').fill('khong-phai-mat-khau')
  await send(page, 'Bắt đầu')
  await expectWords(page.getByRole('alert'), 'Mật khẩu chưa đúng')
  await field(page, 'password').fill(walk.server.password)
  await send(page, 'Bắt đầu')
  await page.getByRole('img', { name: 'Mã QR' }).waitFor()
  await examine(page)
  await takePictures(page, 'authenticator-set-up')
  const key = (await page.locator('#khoa-bi-mat').innerText()).replaceAll(' ', '')
  const uri = `otpauth://totp/x?secret=${key}`
  await field(page, 'code').fill('000000')
  await send(page, 'Kiểm tra và bật')
  await expectWords(page.getByRole('alert'), 'Mã chưa đúng')
  await field(page, 'code').fill(appCode(uri, new Date(Date.now() - 30_000)))
  await send(page, 'Kiểm tra và bật')
  await expectWords(page, 'chúng chỉ hiện một lần này')
  await examine(page)
  const codes = await page.locator('ol code').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'Đã cất mã' }).click()
  await expectWords(page, 'Còn 10 mã dự phòng')
  await send(page, 'Đăng xuất')

  await typeIn(page, 'luong.thi.xuan')
  await page.waitForURL('**/dang-nhap/buoc-hai*')
  await examineInBothLanguages(page)
  await field(page, 'code').fill('12')
  await page.keyboard.press('Enter')
  await expectWords(page.getByRole('alert'), 'Mã chưa đúng')
  await field(page, 'code').fill(appCode(uri))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/lam-viec')
  await send(page, 'Đăng xuất')

  await typeIn(page, 'luong.thi.xuan')
  await page.waitForURL('**/dang-nhap/buoc-hai*')
  await field(page, 'recoveryCode').fill('abcde-fghjk')
  await page.keyboard.press('Enter')
  await expectWords(page.getByRole('alert'), 'Mã dự phòng chưa đúng')
  await examine(page)
  await takePictures(page, 'second-step')
  await field(page, 'recoveryCode').fill(codes[4]?.toUpperCase() ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/lam-viec')
  await page.goto(ACCOUNT)
  await expectWords(page, 'Còn 9 mã dự phòng')
})

test('a passkey is added, named, opens the account without a name or password, and opens nothing once removed', {
  timeout: LIMIT,
}, async () => {
  const { page } = await walk.signIn('ban.van.tu')
  const device = await giveAuthenticator(page)
  await page.goto(ACCOUNT)
  await page.locator('#new-passkey-name').fill('Điện thoại cơ quan')
  await page.keyboard.press('Enter')
  await page.waitForURL('**xong=add-passkey*')
  await expectWords(page.getByRole('row'), 'Điện thoại cơ quan')
  await examineInBothLanguages(page)
  await page.goto(ACCOUNT)
  const row = page.getByRole('row', { name: 'Điện thoại cơ quan' })
  await row.locator('summary').click()
  await row.locator('[name="name"]').fill('Máy của Tú')
  await send(page, row.getByRole('button', { name: 'Lưu tên' }))
  await expectWords(page, 'Đã đổi tên khóa truy cập.')
  await send(page, 'Đăng xuất')

  await page.goto(`/dang-nhap?ve=${ACCOUNT}`)
  await examineInBothLanguages(page)
  await device.setPerson(false)
  await button(page, 'Dùng khóa truy cập (passkey)').press('Enter')
  await expectWords(page.getByRole('alert'), 'Chưa dùng được khóa truy cập')
  await device.setPerson(true)
  await button(page, 'Dùng khóa truy cập (passkey)').press('Enter')
  await page.waitForURL(`**${ACCOUNT}`)
  await expectWords(page, 'ban.van.tu')
  await expectWords(page.locator('table').last(), 'khóa truy cập')

  const named = page.getByRole('row', { name: 'Máy của Tú' })
  await named.locator('summary').click()
  await letAnHourPass(walk.server)
  await send(page, named.getByRole('button', { name: 'Xóa khóa này' }))
  await expectWords(page.getByRole('heading', { level: 1 }), 'Xác nhận lại danh tính')
  await button(page, 'Dùng khóa truy cập (passkey)').press('Enter')
  await expectWords(page, 'Chưa có khóa truy cập nào.')
  expect(await page.getByRole('row', { name: 'phiên này' }).count()).toBe(1)
  await send(page, 'Đăng xuất')
  await page.goto('/dang-nhap')
  await button(page, 'Dùng khóa truy cập (passkey)').press('Enter')
  await expectWords(page.getByRole('alert'), 'Khóa truy cập này không mở được tài khoản')
})

test('somebody sees where they are signed in and ends the session on the other device', {
  timeout: LIMIT,
}, async () => {
  const here = await walk.signIn('vi.thu.hang')
  const there = await walk.sitDown({ userAgent: 'Mozilla/5.0 (Linux; Android 15; Mobile) Firefox/150.0' })
  await typeIn(there.page, 'vi.thu.hang')
  await there.page.waitForURL('**/lam-viec')
  await here.open(ACCOUNT)
  const { page } = here
  await expectWords(page.getByRole('row', { name: 'phiên này' }), 'Chrome, Linux')
  await examineInBothLanguages(page)
  await send(page, page.getByRole('button', { name: 'Kết thúc phiên: Firefox, Android' }))
  await expectWords(page, 'Đã kết thúc phiên đăng nhập.')
  await there.open('/lam-viec/bai-viet')
  await there.page.waitForURL('**/dang-nhap?ve=*')
  await here.open('/lam-viec/bai-viet')
  await expectWords(page.getByRole('heading', { level: 1 }), 'Bài')
})
