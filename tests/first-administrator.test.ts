import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt, freePort, makeDataDir, type ServerProcess, startServer } from './server-process.ts'
import { plain, signIn } from './workspace/session.ts'

const ASKED = {
  localityName: 'huyện Một',
  documentPlace: 'Suối Trăng',
  term: '2025-2030',
  organisationName: 'Huyện ủy Suối Trăng',
  organisationKind: 'HUYEN_UY',
  fullName: 'Hoàng Thế Lâm',
  postTitle: 'Chánh Văn phòng',
  username: 'hoang.the.lam',
  password: 'mười lăm ký tự trở lên',
  passwordAgain: 'mười lăm ký tự trở lên',
}

let server: ServerProcess
let dataDir: string
let address: string
let token: string

beforeAll(async () => {
  ensureBuilt()
  dataDir = makeDataDir()
  server = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()) })
  address = `${server.address}/dang-nhap/cai-dat`
  token = /cai-dat\?ma=(\S+)/.exec(server.output())?.[1] ?? ''
}, 240_000)
afterAll(async () => {
  await server.stop()
  rmSync(dirname(dataDir), { recursive: true, force: true })
})

const main = async (answer: Response) => plain(/<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '')
const open = async (word: string) => main(await fetch(`${address}?ma=${word}`))
const send = (asked: Partial<typeof ASKED> = {}) =>
  fetch(`${address}?ma=${token}`, {
    method: 'POST',
    headers: { Origin: server.address },
    body: new URLSearchParams({ token, ...ASKED, ...asked }),
  })

test('a form sent twice at once made one administrator and says so both times; its address says so ever after', async () => {
  const form = await open(token)
  for (const words of ['Hệ thống chưa có quản trị viên', 'Tỉnh ủy (TU)', 'Đảng ủy xã, phường, thị trấn, đặc khu (ĐU)'])
    expect(form).toContain(words)
  expect(await main(await send({ fullName: '' }))).toContain('Hệ thống chưa có quản trị viên')
  for (const answer of await Promise.all([send(), send()])) {
    expect(answer.status).toBe(200)
    expect(await main(answer)).toContain('Đã lập quản trị viên hoang.the.lam. Bây giờ hãy đăng nhập.')
  }
  expect(await open(token)).toContain('Đã lập quản trị viên hoang.the.lam.')
  for (const other of ['', 'ABCD-EFGH']) {
    const page = await open(other)
    expect(page).toContain('Hệ thống đã có quản trị viên. Hãy đăng nhập')
    expect(page).not.toMatch(/hoang\.the\.lam|chưa có quản trị viên/)
  }
})

test('without a mail server the start and the page of a forgotten password say that no letter is sent', async () => {
  expect(server.output()).toContain(
    `SMTP_URL is not set, so no letter is sent; letters are only written to ${dataDir}/outbox`,
  )
  const page = await main(await fetch(`${server.address}/dang-nhap/quen-mat-khau`))
  expect(page).toContain('Máy chủ này chưa cài đặt gửi thư')
})

test('the first administrator reads what to do next, each step with its page', async () => {
  const session = await signIn(server.address, ASKED.username, ASKED.password)
  const { main: today } = await session.open('/lam-viec')
  expect(plain(today)).toContain('Những bước đầu tiên')
  for (const path of ['tai-khoan', 'to-chuc/nhap', 'to-chuc', 'tai-khoan-nguoi-dung/moi']) {
    expect(today).toContain(`href="/lam-viec/${path}"`)
    expect((await session.open(`/lam-viec/${path}`)).status).toBe(200)
  }
})
