import { createHash } from 'node:crypto'
import type { ServerBuild } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuth, signInOut } from '#features/identity/index.ts'
import type { Log } from '#platform/log.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createApp } from '#src/app.ts'

const ORIGIN = 'http://localhost:3000'

let services: TestServices
const logged: unknown[] = []

beforeAll(async () => {
  services = await openTestServices()
})
afterAll(() => services.close())

/** The program with pages whose renderer fails, whatever it is to draw. */
function brokenApp() {
  const fail = () => {
    throw new Error('Secret words of the renderer')
  }
  const pages = {
    entry: { module: { default: fail, handleError: (error: unknown) => logged.push(error) } },
    routes: { root: { id: 'root', path: '', module: { default: () => null, handle: {} } } },
    assets: { entry: { module: '', imports: [] }, routes: {}, url: '', version: '1' },
    ...{
      assetsBuildDirectory: '',
      basename: '/',
      future: {},
      isSpaMode: false,
      prerender: [],
      publicPath: '/',
      ssr: true,
    },
    ...{ routeDiscovery: { mode: 'initial' as const }, allowedActionOrigins: [] },
  } as unknown as ServerBuild
  const identity = signInOut(services, createAuth(services, 'a secret that is only for tests, 32+'))
  return { app: createApp({ services, identity, pages }), identity }
}

async function expectBrokenPage(answer: Response): Promise<void> {
  const text = await answer.text()
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([500, 'text/html; charset=utf-8'])
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(text).not.toMatch(/Secret|<script|<link|src=|style="/)
  expect(text).toContain('<html lang="vi">')
  expect(text).toContain('<h1>Máy chủ gặp lỗi</h1>')
  expect(text).toContain('<div lang="en"><h2>The server met an error</h2>')
  const [, code] = /Mã sự cố: <code>([0-9a-f-]{36})<\/code>/.exec(text) ?? []
  expect(text).toContain(`Incident code: <code>${code}</code>`)
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = answer.headers.get('Content-Security-Policy') ?? ''
  expect(policy.split('; ').slice(0, 2)).toEqual(["default-src 'none'", `style-src 'sha256-${hash}'`])
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
}

test('when the renderer itself fails, readers get a plain page in both languages with the code that the log knows', async () => {
  const answer = await brokenApp().app.request(`${ORIGIN}/`)
  const id = answer.headers.get('X-Request-Id') ?? '-'
  expect(await answer.clone().text()).toContain(id)
  await expectBrokenPage(answer)
  expect(logged).not.toEqual([])
})

test('a request that fails before any page is chosen is answered the same to people, and as a problem to programs', async () => {
  const { identity, app: _ } = brokenApp()
  const actorOf = async () => {
    throw new Error('Secret words of the database')
  }
  const app = createApp({ services, identity: { ...identity, actorOf } })
  await expectBrokenPage(await app.request(`${ORIGIN}/tin/bai-1`))
  const program = await app.request(`${ORIGIN}/api/v1/portal/sections`)
  expect([program.status, program.headers.get('Content-Type')]).toEqual([
    500,
    'application/problem+json; charset=utf-8',
  ])
  expect((await program.json()).title).toMatch(/Mã sự cố: [0-9a-f-]{36}/)
})

test('what breaks because its client left is logged as that, and as no error', async () => {
  const lines: unknown[] = []
  const log: Log = {
    info: (event, detail) => lines.push([event, (detail as { status?: number }).status]),
    error: (event) => lines.push([event]),
  }
  const { identity, app: _ } = brokenApp()
  const actorOf = async (request: Request) => {
    if (request.url.endsWith('/healthz')) return undefined
    throw new Error('Cut off')
  }
  const read = new Proxy(services.read, {
    get: () => {
      throw new Error('Cut off')
    },
  })
  const app = createApp({ services: { ...services, log, read }, identity: { ...identity, actorOf } })
  const left = AbortSignal.abort()
  await app.request(`${ORIGIN}/tin/bai-1`, { signal: left })
  await app.request(`${ORIGIN}/healthz`, { signal: left })
  expect(lines).toEqual([['request', 499]])
  await app.request(`${ORIGIN}/healthz`)
  expect(lines.slice(1)).toEqual([['request.failed'], ['request', 500]])
})
