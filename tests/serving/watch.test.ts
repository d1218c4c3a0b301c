import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, root } from '../server-process.ts'
import { openStage, type Stage } from './stage.ts'

const LATEST = 60_000
const ADDED = join(root, 'build', 'client', 'la.txt')

/** What somebody who got hold of the line does to pages on their way. */
let tamper: (path: string, html: string) => string | { readonly status: number; readonly to: string } = (_, html) =>
  html
let watched = 0
let stage: Stage
let proxy: Server
let article: string
let owner: pg.Client

beforeAll(async () => {
  const port = await freePort()
  proxy = createServer(async (incoming, outgoing) => {
    const path = incoming.url ?? '/'
    if (incoming.headers['user-agent'] === 'NhipCau-watch') watched += 1
    const answer = await fetch(stage.whole.address + path, { redirect: 'manual' }).catch(() => undefined)
    const type = answer?.headers.get('content-type') ?? ''
    const body = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0))
    const changed = type.startsWith('text/html') ? tamper(path, body.toString()) : body
    if (typeof changed === 'object' && 'to' in changed)
      outgoing.writeHead(changed.status, { Location: changed.to }).end()
    else outgoing.writeHead(answer?.status ?? 502, { 'Content-Type': type }).end(changed)
  }).listen(port, '127.0.0.1')
  stage = await openStage({ PUBLIC_URL: `http://127.0.0.1:${port}` })
  article = await stage.publish('Hội nghị về tệ nạn cá độ')
  await stage.publish('Đường Nậm Tre thông xe')
  owner = new pg.Client(stage.connection)
  await owner.connect()
}, 180_000)
afterAll(async () => {
  rmSync(ADDED, { force: true })
  await owner?.end()
  await stage?.close()
  proxy?.close()
})

async function openFindings(): Promise<string[]> {
  const { rows } = await owner.query<{ finding: string }>(
    "select kind || ' ' || place as finding from watch_finding where resolved_at is null order by 1",
  )
  return rows.map(({ finding }) => finding)
}

async function setTitle(from: string, to: string): Promise<void> {
  await owner.query('begin')
  await owner.query("set local session_replication_role = 'replica'")
  await owner.query('update article_revision set title = $2 where title = $1', [from, to])
  await owner.query('commit')
}

test('what somebody changes in pages, files or the database is reported within a minute, and closed when it is right again', async () => {
  // An article may say itself what is a sign of a broken-in portal elsewhere: nothing is reported of it.
  await expect.poll(() => watched, { timeout: LATEST }).toBeGreaterThan(8)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  expect(await openFindings()).toEqual([])

  tamper = (path, html) => {
    if (path === '/') return html.replace('</main>', '<p><A HREF=//nha-cai.example>Tài xỉu</A></p></main>')
    if (path === article) return html.replaceAll('Đoạn văn của bài', 'Đoạn văn khác của bài')
    if (path === '/tuy-chon') return html.replace('</body>', '<script>location="//x.example"</script></body>')
    return path === '/chuyen-muc/tin-tuc' ? { status: 302, to: 'https://x.example/' } : html
  }
  writeFileSync(ADDED, 'x')
  await setTitle('Đường Nậm Tre thông xe', 'Đường Nậm Tre sụt lún')
  const begun = performance.now()
  const expected = [
    'altered-file build/client/la.txt',
    `altered-page ${article}`,
    expect.stringMatching(/^altered-text văn bản \/tin\/duong-nam-tre/),
    'foreign-link /',
    'foreign-script /tuy-chon',
    'foreign-words /',
    'redirect /chuyen-muc/tin-tuc',
  ]
  await expect.poll(openFindings, { timeout: LATEST, interval: 250 }).toEqual(expect.arrayContaining(expected))
  console.log(`tampered → reported: ${Math.round(performance.now() - begun)} ms`)

  tamper = (_, html) => html
  rmSync(ADDED)
  await setTitle('Đường Nậm Tre sụt lún', 'Đường Nậm Tre thông xe')
  await expect.poll(openFindings, { timeout: LATEST, interval: 250 }).toEqual([])
}, 200_000)
