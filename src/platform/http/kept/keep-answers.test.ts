import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { silentLog } from '../../log.ts'
import { ADDRESS_HEADER } from '../client-address.ts'
import { type Listening, listen } from '../listen.ts'
import { watchFreshness } from './freshness.ts'
import { type Keeper, keepAnswers } from './keep-answers.ts'

const PUBLIC = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public, no-cache' }
const LONG = 'Đường Nậm Tre thông xe. '.repeat(200)

interface Portal {
  port: number
  drawn: Request[]
  change(told?: boolean): void
  keeper: Keeper
}

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** A door in front of `draw`; `change` raises the number, and tells of it unless the line is dead. */
async function open(draw: (request: Request) => Response | Promise<Response>, maxBytes = 4_000_000): Promise<Portal> {
  let number = 1
  let tell = () => {}
  const freshness = await watchFreshness({
    number: async () => number,
    listen: async (heard) => {
      tell = heard
      return { close: async () => {} }
    },
    log: silentLog,
  })
  const drawn: Request[] = []
  const keeper = keepAnswers(
    {
      draw: (asked) => {
        drawn.push(asked)
        return draw(asked)
      },
      files: new Map(),
      queryNames: (path) => (path === '/tim' ? ['q', 'trang'] : path === '/khac' ? undefined : []),
      isPrivate: (path) => path.startsWith('/lam-viec'),
      publicCookies: ['ngon-ngu', 'tuychon'],
      origin: 'http://cong.example',
      maxBytes,
    },
    freshness,
  )
  const door: Listening = await listen(keeper.answer, {
    ...{ host: '127.0.0.1', port: 0, addressHeader: ADDRESS_HEADER, sendReady: keeper.send },
  })
  closers.push(async () => {
    await door.close(0)
    await freshness.close()
  })
  const change = (told = true) => {
    number += 1
    if (told) tell()
  }
  return { port: door.port, drawn, change, keeper }
}

function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers, method, agent: false }, async (answer) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part)
      const { statusCode = 0 } = answer
      resolve({ status: statusCode, headers: answer.headers as Record<string, string>, body: Buffer.concat(parts) })
    })
      .on('error', reject)
      .end()
  })
}

test.each([
  ['says no-store', 200, { 'Cache-Control': 'no-store' }],
  ['says nothing', 200, {}],
  ['is for one reader', 200, { 'Cache-Control': 'private' }],
  ['sets a cookie', 200, { ...PUBLIC, 'Set-Cookie': 'a=b' }],
  ['failed', 500, PUBLIC],
  ['leads elsewhere for now', 302, { ...PUBLIC, Location: '/x' }],
])('an answer that %s is never kept', async (_, status, headers) => {
  const { port, drawn } = await open(() => new Response('x', { status, headers }))
  for (let at = 0; at < 3; at += 1) expect((await ask(port, '/trang')).status).toBe(status)
  expect(drawn).toHaveLength(3)
})

test('what belongs to its sender reaches no page that is for everybody, and every page that is not', async () => {
  const { port, drawn } = await open(() => new Response('x', { headers: PUBLIC }))
  const Cookie = 'nhip-cau.session_token=abc; ngon-ngu=en; tuychon=c2'
  await ask(port, '/trang', { Cookie, Host: 'evil.example', 'User-Agent': 'x' })
  await ask(port, '/lam-viec', { Cookie })
  await ask(port, '//evil.example/', { Cookie })
  expect(drawn.map(({ url }) => url)).toEqual([
    'http://cong.example/trang',
    expect.stringContaining('/lam-viec'),
    'http://cong.example//evil.example/',
  ])
  expect(drawn[0]?.headers.get('cookie')).toBe('ngon-ngu=en; tuychon=c2')
  expect(drawn[1]?.headers.get('cookie')).toBe(Cookie)
})

test('what was drawn across a change is sent but not kept, whether the change was told or not', async () => {
  for (const told of [true, false]) {
    let during = () => {}
    const { port, drawn, change } = await open(() => {
      during()
      return new Response('x', { headers: PUBLIC })
    })
    during = () => change(told)
    expect((await ask(port, '/trang')).status).toBe(200)
    during = () => {}
    await ask(port, '/trang')
    await ask(port, '/trang')
    expect(drawn).toHaveLength(2)
  }
})

test('a change empties everything at once when it is told, and within a second when it is not', async () => {
  const { port, drawn, change } = await open(() => new Response('x', { headers: PUBLIC }))
  await ask(port, '/trang')
  change()
  await ask(port, '/trang')
  expect(drawn).toHaveLength(2)
  change(false)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await ask(port, '/trang')
  expect(drawn).toHaveLength(3)
})

test('however many ask at once, a page is drawn once', async () => {
  const { port, drawn } = await open(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return new Response(LONG, { headers: PUBLIC })
  })
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask(port, '/trang')))
  expect(new Set(answers.map(({ body }) => body.toString()))).toEqual(new Set([LONG]))
  expect(drawn).toHaveLength(1)
})

test('answers that are not for everybody are drawn for each who asks at once', async () => {
  let count = 0
  const { port } = await open(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    count += 1
    return new Response(String(count), { headers: { 'Cache-Control': 'no-store' } })
  })
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(port, '/trang')))
  expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(5)
})

test('words that a page did not declare neither fill the memory nor go around it', async () => {
  const { port, drawn, keeper } = await open((asked) => new Response(asked.url, { headers: PUBLIC }))
  for (const query of ['', '?', '?a=1', '?a=2&b', '?utm_source=x']) await ask(port, `/trang${query}`)
  const same = ['?q=d%C3%A2n', '?x=1&q=dân', '?trang=&q=d%C3%A2n', '?q=d%C3%A2n&q=khác'].map(encodeURI)
  for (const query of same) await ask(port, `/tim${query.replaceAll('%25', '%')}`)
  expect(drawn.map(({ url }) => url)).toEqual(['http://cong.example/trang', 'http://cong.example/tim?q=d%C3%A2n'])
  expect(keeper.size().answers).toBe(2)
  for (const query of ['?a=1', '?a=1']) expect((await ask(port, `/khac${query}`)).body.toString()).toContain('?a=1')
  expect(keeper.size().answers).toBe(2)
})

test('a flood of missing pages, redirects and searches pushes out no page and stays within the bound', async () => {
  const bound = 400_000
  const { port, drawn, keeper } = await open((asked) => {
    const { pathname } = new URL(asked.url)
    const status = pathname.startsWith('/khong') ? 404 : pathname.startsWith('/cu') ? 301 : 200
    return new Response(LONG, { status, headers: { ...PUBLIC, ...(status === 301 && { Location: '/trang' }) } })
  }, bound)
  await ask(port, '/trang')
  for (let at = 0; at < 100; at += 1) {
    await Promise.all([`/khong-${at}`, `/cu-${at}`, `/tim?q=${at}`].map((path) => ask(port, path)))
  }
  const before = drawn.length
  await ask(port, '/trang')
  expect(drawn).toHaveLength(before)
  expect(keeper.size().bytes).toBeLessThan(bound)
})

test('every encoding gives the same text, HEAD gives its length, and an own copy is confirmed with every safe header', async () => {
  const { port, drawn } = await open(() => {
    return new Response(LONG, { headers: { ...PUBLIC, 'X-Content-Type-Options': 'nosniff', Vary: 'Cookie' } })
  })
  await ask(port, '/trang')
  const br = await ask(port, '/trang', { 'Accept-Encoding': 'gzip, br' })
  const gz = await ask(port, '/trang', { 'Accept-Encoding': 'gzip' })
  expect([brotliDecompressSync(br.body).toString(), gunzipSync(gz.body).toString()]).toEqual([LONG, LONG])
  expect((await ask(port, '/trang')).body.toString()).toBe(LONG)
  const head = await ask(port, '/trang', { 'Accept-Encoding': 'br' }, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(br.body.length), 0])
  const { etag = '' } = br.headers
  for (const tags of [etag, `"x", ${etag}`, etag.replace('W/', ''), '*']) {
    const same = await ask(port, '/trang', { 'If-None-Match': tags })
    expect([same.status, same.body.length, same.headers['x-content-type-options']]).toEqual([304, 0, 'nosniff'])
    expect(same.headers.vary).toBe('Cookie, Accept-Encoding')
  }
  expect((await ask(port, '/trang', { 'If-None-Match': '"other"' })).status).toBe(200)
  expect(drawn).toHaveLength(1)
})

test('each language is kept apart', async () => {
  const { port, drawn } = await open(() => new Response('x', { headers: PUBLIC }))
  for (const Cookie of [
    '',
    'ngon-ngu=vi',
    'ngon-ngu=xx',
    'a=ngon-ngu=en',
    'tuychon=c3',
    'ngon-ngu=en',
    'b=1; ngon-ngu=en',
  ]) {
    await ask(port, '/trang', { Cookie })
  }
  expect(drawn).toHaveLength(2)
})

test('answers from memory are counted', async () => {
  const { port, keeper } = await open(() => new Response('x', { headers: PUBLIC }))
  for (let at = 0; at < 5; at += 1) await ask(port, '/trang')
  expect([keeper.served(), keeper.served()]).toEqual([
    { kept: 4, drawn: 1 },
    { kept: 0, drawn: 0 },
  ])
})
