import type { RouteConfigEntry } from '@react-router/dev/routes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import routes from '#src/routes.ts'
import { type DemonstrationServer, startDemonstration } from './e2e/start-server.ts'

/** What stands in an address where an id is due and is none: a word, nearly an id, nothing that is text, far too much. */
const NO_IDS = ['abc', '0190a1b2-0000-7000-8000-00000000000g', '%00', '-1', 'a'.repeat(2000)]
const UNKNOWN_ID = '0190a1b2-0000-7000-8000-000000000000'
const NO_VALUES = ['2026-13-45', 'abc', '-1', '%00', UNKNOWN_ID, '9'.repeat(500)]
/** Every name that a page of the workspace reads from its query. */
const NAMES =
  'ngay tu den tu-ngay den-ngay truoc sau tim trang to-chuc nguoi doi-tuong ky khoi loai trang-thai hoi-nghi cach viec xong'

let server: DemonstrationServer
let cookie: string

beforeAll(async () => {
  server = await startDemonstration()
  const body = new URLSearchParams({ username: 'dang.ngoc.sang', password: server.password })
  const answer = await fetch(`${server.address}/dang-nhap`, {
    ...{ method: 'POST', body, redirect: 'manual' },
    headers: { Origin: server.address },
  })
  cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}, 180_000)
afterAll(() => server?.stop())

const ask = (path: string, method = 'GET') =>
  fetch(server.address + path, {
    ...{ method, redirect: 'manual', ...(method === 'POST' && { body: new URLSearchParams({ intent: 'x' }) }) },
    headers: { Cookie: cookie, Origin: server.address },
  })

/** The address of every route of the workspace, with `:name` where something is to be filled in. */
function workspaceAddresses(): string[] {
  const visit = (entries: readonly RouteConfigEntry[], above: string): string[] =>
    entries.flatMap((entry) => {
      const path = entry.path === undefined ? above : `${above}/${entry.path}`
      return entry.children ? visit(entry.children, path) : [path]
    })
  return visit(routes, '').filter((path) => path.startsWith('/lam-viec'))
}
const withPlaces = () => workspaceAddresses().filter((path) => path.includes(':'))

test('where an id is due and something else stands, there is no such page, whatever is asked or sent', async () => {
  expect(withPlaces().length).toBeGreaterThan(25)
  const wrong: unknown[] = []
  for (const address of withPlaces()) {
    for (const value of NO_IDS) {
      const path = address.replaceAll(/:\w+/g, value)
      for (const method of ['GET', 'POST']) {
        const { status } = await ask(path, method)
        if (status !== 404 && !(method === 'POST' && status === 405)) wrong.push([method, path.slice(0, 80), status])
      }
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

test('an id of nothing is no page either, or none for this person', async () => {
  const wrong: unknown[] = []
  // The page of a slip shows what a button has just made, and by itself leads back.
  for (const address of withPlaces().filter((path) => !path.endsWith('/phieu'))) {
    const path = address.replace(':periodCode', '2026Q1').replaceAll(/:\w*Id|:id/g, UNKNOWN_ID)
    const { status } = await ask(path.replaceAll(/:\w+/g, '320'))
    if (status !== 404 && status !== 403) wrong.push([path, status])
  }
  expect(wrong).toEqual([])
}, 60_000)

test('no word in a query breaks a page', async () => {
  const places = new Map<string, string>()
  const plain = workspaceAddresses().filter((path) => !path.includes(':'))
  const shapes = withPlaces().map(
    (path) => [path, new RegExp(`href="(${path.replaceAll(/:\w+/g, '[^"/?#]+')})["?#]`)] as const,
  )
  for (const path of plain) {
    const html = await (await ask(path)).text()
    for (const [address, shape] of shapes) {
      const [, found] = shape.exec(html) ?? []
      if (found) places.set(address, found)
    }
  }
  expect(places.size).toBeGreaterThan(8)
  const wrong: unknown[] = []
  for (const path of [...plain, ...places.values()]) {
    for (const value of NO_VALUES) {
      const query = NAMES.split(' ').map((name) => `${name}=${value}`)
      const { status } = await ask(`${path}?${query.join('&')}`)
      if (status >= 500) wrong.push([path, value.slice(0, 40), status])
    }
  }
  expect(wrong).toEqual([])
}, 300_000)

test('where there is no such page, the menu stays and leads on, and nobody is sent to sign in again', async () => {
  for (const path of ['/lam-viec/khong-co', '/lam-viec/to-chuc/abc', `/lam-viec/nhiem-vu/${UNKNOWN_ID}`]) {
    const answer = await ask(path)
    const text = await answer.text()
    expect([path, answer.status]).toEqual([path, 404])
    expect(text).toContain('Mục chính')
    expect(text).toContain('href="/lam-viec/bao-cao"')
    expect(text).not.toContain('Đăng nhập bằng tài khoản khác')
  }
})
