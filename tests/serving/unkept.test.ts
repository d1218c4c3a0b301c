import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  getArticle,
  publicNumberOf,
  redirectAddress,
  restoreArticle,
  takeDownArticle,
} from '#features/articles/index.ts'
import { perform } from '#platform/command.ts'
import type { ServerProcess } from '../server-process.ts'
import { openStage, type Stage, visibleAfter } from './stage.ts'

const LATEST = 2000

let stage: Stage
let alone: ServerProcess

beforeAll(async () => {
  stage = await openStage()
  alone = await stage.beside({}, ['--production', '--only=portal'])
}, 180_000)
afterAll(() => stage?.close())

const servers = () => [stage.whole, alone]
const ask = (address: string, path: string) => fetch(address + path, { redirect: 'manual' })

/** The id and the version that a command about the article at this path needs. */
async function which(path: string): Promise<{ articleId: string; version: number }> {
  const { id } = await stage.services.read
    .selectFrom('article')
    .select('id')
    .where('public_number', '=', publicNumberOf(path.replace('/tin/', '')) ?? 0)
    .executeTakeFirstOrThrow()
  const { version } = await getArticle(stage.services.read, stage.publisher, id, '2024-10-05')
  return { articleId: id, version }
}

test('an article that is away is answered by a notice that nobody keeps, and is back within two seconds of its return', async () => {
  const { services, publisher } = stage
  const path = await stage.publish('Bài đi rồi về')
  const all: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await perform(services, publisher, takeDownArticle, { ...(await which(path)), reason: 'Kiểm tra lại số liệu' })
    const away = servers().map(({ address }) => visibleAfter(address + path, (_, status) => status === 503))
    all.push(...(await Promise.all(away)))
    for (const { address } of servers()) {
      const { status, headers } = await ask(address, path)
      expect(status).toBe(503)
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
      expect(headers.get('ETag') ?? headers.get('Last-Modified')).toBeNull()
      expect(headers.get('X-Robots-Tag')).toBe('noindex')
    }
    await perform(services, publisher, restoreArticle, { ...(await which(path)), reason: 'Số liệu đúng' })
    const back = servers().map(({ address }) => visibleAfter(address + path, (_, status) => status === 200))
    all.push(...(await Promise.all(back)))
  }
  console.log(`taken down or restored → seen: at most ${Math.round(Math.max(...all))} ms of ${all.length}`)
  expect(Math.max(...all)).toBeLessThan(LATEST)
}, 60_000)

test('an old address at the home page leads to its article, and any other query to the home page as it is', async () => {
  const { services, publisher } = stage
  const path = await stage.publish('Bài của cổng cũ')
  for (const address of ['/?newsid=5', '/index.php?nv=news&id=5']) {
    await perform(services, publisher, redirectAddress, { ...(await which(path)), address })
  }
  for (const { address } of servers()) {
    await visibleAfter(`${address}/?newsid=5`, (_, status) => status === 301)
    for (const old of ['/?newsid=5', '/?NewsID=5&fbclid=abc', '/?page=2&newsid=5', '/index.php?id=5&nv=news']) {
      const { status, headers } = await ask(address, old)
      expect([old, status, headers.get('Location')]).toEqual([old, 301, path])
    }
    const home = await (await ask(address, '/')).text()
    for (const other of ['/?newsid=6', '/?fbclid=abc', '/?', '/?newsid=']) {
      const answer = await ask(address, other)
      expect([other, answer.status, (await answer.text()) === home]).toEqual([other, 200, true])
    }
  }
})

test('however many unknown queries the home page is asked with, they take no memory, and those of links shared cost nothing', async () => {
  const { address } = alone
  const first = await ask(address, '/')
  await first.text()
  for (let at = 0; at < 5; at += 1) {
    const unknown = await ask(address, `/?x=${at}`)
    await unknown.text()
    // An answer that was drawn for this request alone has an id of its own and no tag.
    expect(unknown.headers.get('X-Request-Id')).not.toBeNull()
    expect(unknown.headers.get('ETag')).toBeNull()
    const shared = await ask(address, `/?fbclid=${at}&utm_source=zalo`)
    expect(shared.headers.get('ETag')).toBe(first.headers.get('ETag'))
  }
})

test('a page that broke says so, is kept by nobody, and is there again as soon as it can be drawn', async () => {
  const { address } = alone
  const path = await stage.publish('Bài vẫn còn đó')
  await visibleAfter(address + path, (_, status) => status === 200)
  const owner = new pg.Client(stage.connection)
  await owner.connect()
  await owner.query('alter view portal.locality rename to lost')
  try {
    // What was kept before is forgotten by a change, as it would be by the next.
    await stage.publish('Bài đăng lúc hỏng')
    await visibleAfter(address + path, (_, status) => status === 500)
    const { headers } = await ask(address, path)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('ETag')).toBeNull()
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
  } finally {
    await owner.query('alter view portal.lost rename to locality')
    await owner.end()
  }
  expect((await ask(address, path)).status).toBe(200)
})
