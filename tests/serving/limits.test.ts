import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt, freePort, makeDataDir, type ServerProcess, startServer } from '../server-process.ts'

let server: ServerProcess

beforeAll(async () => {
  ensureBuilt()
  const env = { PUBLIC_URL: 'https://cong.example', TRUSTED_PROXY: '127.0.0.1', KEPT_MB: '2' }
  server = await startServer({ DATA_DIR: makeDataDir(), PORT: String(await freePort()), ...env })
}, 120_000)
afterAll(() => server?.stop())

const ask = (path: string, from: string, init: RequestInit = {}) =>
  fetch(server.address + path, { redirect: 'manual', ...init, headers: { 'X-Forwarded-For': from, ...init.headers } })

test('a network that has searched sixty times waits for one a second, for articles or for bodies, and nobody else does', async () => {
  const search = (from: string, at: number) => ask(`/tim-kiem?q=${at}`, from)
  // One household: sixty-four bits are one network.
  const answers = [await search('2001:db8::0', 0)]
  while (answers.at(-1)?.status !== 429 && answers.length < 300) {
    answers.push(await search(`2001:db8::${answers.length}`, answers.length))
  }
  expect(answers.length).toBeGreaterThan(60)
  const refused = answers.at(-1)
  expect(refused?.status).toBe(429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused?.text()).toMatch(/Có quá nhiều yêu cầu[\s\S]*too many requests/)
  expect((await search('2001:db8:0:1::1', 1)).status).not.toBe(429)
  expect((await ask('/', '2001:db8::1')).status).toBe(200)
  // One may have come free meanwhile.
  const bodies = await Promise.all([1, 2, 3, 4].map(() => ask('/to-chuc?q=khe', '2001:db8::1')))
  expect(bodies.map(({ status }) => status)).toContain(429)
  expect((await ask('/to-chuc?trang=2', '2001:db8::1')).status).toBe(404)
})

test('every answer says what browsers must not do with it: pages, files, refusals, and own copies confirmed', async () => {
  const etag = (await ask('/', '192.0.2.1')).headers.get('etag') ?? ''
  const answers = [
    await ask('/', '192.0.2.1'),
    await ask('/', '192.0.2.1', { headers: { 'If-None-Match': etag } }),
    await ask('/khong-co', '192.0.2.1'),
    await ask('/', '192.0.2.1', { method: 'POST', headers: { Origin: 'https://cong.example' } }),
    await ask('/api/v1/khong-co', '192.0.2.1'),
    await ask('/lam-viec', '192.0.2.1'),
    await ask('/ngon-ngu', '192.0.2.1', { method: 'POST', headers: { Origin: 'https://evil.example' }, body: 'a=b' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 304, 404, 405, 404, 302, 403])
  for (const { headers, url } of answers) {
    expect([url, headers.get('x-content-type-options')]).toEqual([url, 'nosniff'])
    expect([url, headers.get('strict-transport-security')]).toEqual([url, 'max-age=31536000'])
    if (headers.has('content-type')) expect(headers.get('content-type')).toMatch(/charset=utf-8|json/i)
  }
  expect((await ask('/doc-truoc.js', '192.0.2.1')).headers.get('x-content-type-options')).toBe('nosniff')
  expect(answers[0]?.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  )
})
