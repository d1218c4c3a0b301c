import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServerProcess } from '../server-process.ts'
import { openStage, type Stage, visibleAfter } from './stage.ts'

const LATEST = 2000

let stage: Stage
let alone: ServerProcess
let owner: pg.Client

beforeAll(async () => {
  stage = await openStage()
  alone = await stage.beside({}, ['--production', '--only=portal'])
  owner = new pg.Client(stage.connection)
  await owner.connect()
}, 180_000)
afterAll(async () => {
  await owner?.end()
  await stage?.close()
})

const LISTS = ['/', '/chuyen-muc/tin-tuc', '/rss.xml', '/api/v1/portal/articles']

/** How long until every list of both processes has the title, or has it no more, and the article itself. */
async function delays(path: string, title: string, shown: boolean): Promise<number[]> {
  const servers = [stage.whole, alone]
  return Promise.all(
    servers.flatMap(({ address }) => [
      ...LISTS.map((list) => visibleAfter(address + list, (text) => text.includes(title) === shown)),
      visibleAfter(address + path, (_, status) => status === (shown ? 200 : 404)),
    ]),
  )
}

/** As a command of taking down does: readers see no revision any more. */
async function takeDown(path: string): Promise<void> {
  await owner.query(
    'update article set published_revision_id = null, first_published_at = null, slug = null where slug = $1',
    [path.replace(/^\/tin\/(.*)-[^-]+$/, '$1')],
  )
}

test('a publication and a take-down are seen in every page and feed of both processes within two seconds', async () => {
  const all: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const title = `Bài thứ ${round} của phép thử`
    // Kept in every form before the change.
    for (const { address } of [stage.whole, alone]) for (const list of LISTS) await (await fetch(address + list)).text()
    const path = await stage.publish(title)
    all.push(...(await delays(path, title, true)))
    await takeDown(path)
    all.push(...(await delays(path, title, false)))
  }
  console.log(`published or taken down → seen: at most ${Math.round(Math.max(...all))} ms of ${all.length}`)
  expect(Math.max(...all)).toBeLessThan(LATEST)
}, 60_000)

test('so they are when the listening connections are cut off the moment before', async () => {
  const all: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const title = `Bài không ai nghe thứ ${round}`
    for (const { address } of [stage.whole, alone]) for (const list of LISTS) await (await fetch(address + list)).text()
    const cut = await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nhip-cau-listen-portal'",
    )
    expect(cut.rowCount).toBe(2)
    const path = await stage.publish(title)
    all.push(...(await delays(path, title, true)))
    await takeDown(path)
    all.push(...(await delays(path, title, false)))
    await expect.poll(async () => (await listeners()).length, { timeout: 5000 }).toBe(2)
  }
  console.log(`the same without a listening connection: at most ${Math.round(Math.max(...all))} ms of ${all.length}`)
  expect(Math.max(...all)).toBeLessThan(LATEST)
}, 60_000)

async function listeners(): Promise<unknown[]> {
  const { rows } = await owner.query(
    "select pid from pg_stat_activity where application_name = 'nhip-cau-listen-portal'",
  )
  return rows
}

test('a page is the same, byte for byte, for somebody who is signed in', async () => {
  const path = await stage.publish('Bài cho mọi người')
  const session = { Cookie: 'nhip-cau.session_token=khong-phai-that; tuychon=c3.stoi' }
  for (const page of ['/', path]) {
    const [one, other] = await Promise.all([
      fetch(stage.whole.address + page),
      fetch(stage.whole.address + page, { headers: session }),
    ])
    expect(await other.text()).toBe(await one.text())
    expect(other.headers.get('etag')).toBe(one.headers.get('etag'))
  }
})
