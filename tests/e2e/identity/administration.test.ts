import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { choose, expectWords, field, whenAwake, wordsOf } from '../acts.ts'
import { examine, examineInBothLanguages } from '../examine.ts'
import { takePictures } from '../pictures.ts'
import { WIDE } from '../visitor.ts'
import { beginWalk, type Walk } from '../walk.ts'
import { askDatabase, letAnHourPass } from './database.ts'

const LIMIT = 90_000
const ADMINISTRATOR = 'dang.ngoc.sang'
const CHOSEN = 'con suối chảy qua bản nhỏ'
const ANOTHER = 'mùa lúa chín bên sườn đồi'
let walk: Walk
beforeAll(async () => {
  walk = await beginWalk()
}, 240_000)
afterAll(() => walk?.end())
afterEach(() => walk.expectNoTroubles())

const menu = (page: Page) => page.getByRole('navigation').filter({ has: page.getByRole('link', { name: 'Hôm nay' }) })

async function openAccount(page: Page, words: string): Promise<void> {
  await page.goto(`/lam-viec/tai-khoan-nguoi-dung?${new URLSearchParams({ tim: words })}`)
  await page.locator('tbody a').first().click()
  await page.waitForURL(/tai-khoan-nguoi-dung\/[0-9a-f-]{36}$/)
  await whenAwake(page)
}

/** Answers the question who one is with the password. */
async function prove(page: Page, password = walk.server.password): Promise<void> {
  await expectWords(page.getByRole('heading', { level: 1 }), 'Xác nhận lại danh tính')
  await field(page, 'confirm.password').fill(password)
  await field(page, 'confirm.password').press('Enter')
}

/** Chooses a password where a code led, and is told so. */
async function choosePassword(page: Page, password: string): Promise<void> {
  await field(page, 'password').fill(password)
  await field(page, 'passwordAgain').fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await expectWords(page.getByRole('status'), 'Đã đặt mật khẩu cho')
}

test('the administrator’s menu is one line on a desk, three rows on a phone, and leads to all upkeep by keys alone', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = await walk.signIn(ADMINISTRATOR)
  const heightOf = async (width: number) => {
    await page.setViewportSize({ ...WIDE, width })
    return (await menu(page).boundingBox())?.height ?? 0
  }
  expect(await heightOf(1280)).toBeLessThan(50)
  expect(await heightOf(390)).toBeLessThan(200)
  await page.setViewportSize(WIDE)
  await menu(page).getByRole('link', { name: 'Quản trị' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/lam-viec/quan-tri')
  await examineInBothLanguages(page)
  await takePictures(page, 'administration')
  const parts = await page.locator('tbody a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(parts.length).toBe(6)
  for (const part of parts) {
    await open(part ?? '')
    expect(await menu(page).locator('[aria-current]').count(), part ?? '').toBe(1)
  }
  await open('/lam-viec/nhat-ky')
  expect(await menu(page).locator('[aria-current]').innerText()).toBe('Quản trị')
})

test('whoever administers nothing has no such entry, and finds delegation on their own page', {
  timeout: LIMIT,
}, async () => {
  const { page } = await walk.signIn('hoang.thi.diep')
  expect(await menu(page).getByRole('link', { name: 'Quản trị' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Hoàng Thị Diệp' }).click()
  await page.getByRole('link', { name: 'Xem và lập ủy quyền' }).click()
  await page.waitForURL('**/lam-viec/uy-quyen')
})

test('a role given after an hour at the desk waits for the proof and is given as it was typed, and so is a slip', {
  timeout: LIMIT,
}, async () => {
  const { page } = await walk.signIn(ADMINISTRATOR)
  await openAccount(page, 'nong quoc bao')
  await choose(page, 'role', 'Quản trị')
  await choose(page, 'organisationId', 'Khối Dân vận xã Khe Trúc')
  await field(page, 'until').fill('31/12/2099')
  await page.getByLabel('Không gắn').check()
  await letAnHourPass(walk.server)
  await page.getByRole('button', { name: 'Giao vai trò' }).click()
  await prove(page)
  await page.waitForURL('**?xong=grant')
  await expectWords(page.locator('table'), '31/12/2099')
  await examineInBothLanguages(page)
  await openAccount(page, 'hoang thi diep')
  await letAnHourPass(walk.server)
  await page.getByRole('button', { name: 'In phiếu có mã dùng một lần' }).click()
  await prove(page)
  await page.waitForURL('**/phieu')
  expect(await wordsOf(page.locator('dd').nth(3))).toMatch(/^([2-9A-Z]{4}-){4}[2-9A-Z]{4}$/)
})

test('a role lent after an hour at the desk waits for the proof, and is lent to whom and until when it was typed', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = await walk.signIn('ban.van.tu')
  await open('/lam-viec/uy-quyen')
  await whenAwake(page)
  const until = dayFromNow(20)
  await choose(page, 'accountId', 'Hoàng Thế Lâm')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await field(page, 'until').fill(until)
  await letAnHourPass(walk.server)
  await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
  await prove(page)
  await page.waitForURL('**?xong*')
  const given = page.locator('section', { has: page.locator('#da-giao') }).getByRole('row')
  expect(await given.filter({ hasText: until }).count()).toBe(2)
})

test('the administrator of a commune resets a password there, and sees no account beyond it', {
  timeout: LIMIT,
}, async () => {
  const { page, open } = await walk.signIn('nong.quoc.bao')
  await open('/lam-viec/tai-khoan-nguoi-dung?tim=dang+ngoc+sang')
  await expectWords(page, 'Không có tài khoản nào')
  await openAccount(page, 'hoang thi diep')
  await page.getByRole('button', { name: 'In phiếu có mã dùng một lần' }).click()
  await page.waitForURL('**/phieu')
  // In this language only: the code is shown once, and another language is another page, which nothing here leads to.
  expect(await page.locator('button[name="ngon-ngu"]').count()).toBe(0)
  await examine(page)
  const code = await wordsOf(page.locator('dd').nth(3))
  await takePictures(page, 'slip')
  const reset = await walk.sitDown()
  await reset.open('/dang-nhap')
  await reset.page.getByRole('link', { name: 'Tôi có phiếu mời' }).click()
  await reset.page.getByLabel('Mã dùng một lần').fill(` ${code.replaceAll('-', ' ').toLowerCase()} `)
  await reset.page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expectWords(reset.page, 'hoang.thi.diep')
  await expectWords(reset.page, 'Ít nhất 15 ký tự')
  await examineInBothLanguages(reset.page)
  await choosePassword(reset.page, CHOSEN)
  await walk.signIn('hoang.thi.diep', CHOSEN)
  await open(new URL(page.url()).pathname)
  await expectWords(page, 'không hiện lại được')
  expect(await page.getByText(code).count()).toBe(0)
})

test('whoever forgot the password gets a letter at the office address, whose address opens once; sessions end', {
  timeout: LIMIT,
}, async () => {
  const username = 'hoang.thi.diep'
  await askDatabase(
    walk.server,
    `update person set office_email = 'diep@khe-truc.example' from account
      where account.person_id = person.id and account.username = $1`,
    [username],
  )
  const elsewhere = await walk.signIn(username, CHOSEN)
  const { page, open } = await walk.sitDown()
  await open('/dang-nhap')
  await page.getByRole('link', { name: 'Quên mật khẩu' }).click()
  await page.waitForURL('**/dang-nhap/quen-mat-khau')
  await examineInBothLanguages(page)
  await page.getByRole('button', { name: 'Gửi thư đặt lại' }).click()
  await page.getByRole('alert').waitFor()
  await field(page, 'username').fill('Hoang.Thi.Diep')
  await field(page, 'username').press('Enter')
  await expectWords(page.getByRole('status'), 'quản trị viên tìm thấy thư trong thư mục outbox')
  await examineInBothLanguages(page)
  const letter = await letterTo('diep@khe-truc.example')
  const address = new URL(/https?:\/\/\S+\/dang-nhap\/loi-moi\?ma=\S+/.exec(letter)?.[0] ?? '')
  await open(`${address.pathname}${address.search}`)
  await choosePassword(page, ANOTHER)
  await open(`${address.pathname}${address.search}`)
  await expectWords(page, 'Mã này không dùng được')
  await elsewhere.open('/lam-viec/bao-cao')
  await elsewhere.page.waitForURL('**/dang-nhap?ve=*')
  await walk.signIn(username, ANOTHER)
})

test('whoever leaves a post loses the role that hung on it, and nothing else has to be done', {
  timeout: LIMIT,
}, async () => {
  const [held] = await askDatabase(
    walk.server,
    `select post.organisation_id, holding.id from holding join post on post.id = holding.post_id
       join account on account.person_id = holding.person_id where account.username = 'ban.thanh.xuan'`,
  )
  const { page, open } = await walk.signIn(ADMINISTRATOR)
  await openAccount(page, 'ban thanh xuan')
  const roles = page.locator('table').first()
  await expectWords(roles, 'đang giữ')
  await expectWords(roles, 'hết cùng chức danh')
  const account = page.url()
  await open(`/lam-viec/to-chuc/${held?.organisation_id}/chuc-danh`)
  await whenAwake(page)
  const form = page.locator('details', { hasText: 'Kết thúc giữ chức danh' })
  await form.locator('summary').click()
  await form.locator('[name="holdingId"]').selectOption(held?.id ?? '')
  await form.locator('[name="lastDay"]').fill(dayFromNow(-1))
  await form.locator('[name="reason"]').selectOption({ label: 'nghỉ công tác' })
  await form.getByRole('button').click()
  // Among the earlier holders, which are folded away.
  await page.getByText(dayFromNow(-1)).first().waitFor({ state: 'attached' })
  await page.goto(account)
  await expectWords(roles, 'đã hết')
  expect(await roles.getByRole('button').count()).toBe(0)
})

/** A day so many days from today, as a person types it. */
function dayFromNow(days: number): string {
  const written = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })
  return written.format(Date.now() + days * 24 * 60 * 60 * 1000)
}

/** The text of the letter in the outbox, once the queue has written it. */
async function letterTo(address: string): Promise<string> {
  const folder = join(walk.server.dataDir, 'outbox')
  for (let tries = 0; tries < 100; tries += 1) {
    for (const name of await readdir(folder).catch(() => [])) {
      const letter = await readFile(join(folder, name), 'utf8')
      if (letter.includes(address)) return letter.replaceAll('=\r\n', '').replaceAll('=3D', '=')
    }
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`No letter for ${address} came`)
}
