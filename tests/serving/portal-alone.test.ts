import type { RouteConfigEntry } from '@react-router/dev/routes'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDraft } from '#features/articles/testing.ts'
import routes from '#src/routes.ts'
import { freePort, type ServerProcess, spawnServer } from '../server-process.ts'
import { openStage, type Stage } from './stage.ts'

const ALONE = ['--production', '--only=portal'] as const

let stage: Stage
let alone: ServerProcess
let reader: pg.Client
let article: string

beforeAll(async () => {
  stage = await openStage()
  alone = await stage.beside({}, ALONE)
  article = await stage.publish('Bài đã đăng')
  await givenDraft(stage.services, stage.editor, stage.editor.organisationId, 'Bản nháp kín')
  reader = new pg.Client({ ...stage.connection, user: 'nhip_cau_portal' })
  await reader.connect()
}, 180_000)
afterAll(async () => {
  await reader?.end()
  await stage?.close()
})

const ask = (path: string, init: RequestInit = {}) => fetch(alone.address + path, { redirect: 'manual', ...init })
const post = (path: string, form: Record<string, string>) =>
  ask(path, { method: 'POST', body: new URLSearchParams(form), headers: { Origin: alone.address } })
const refusal = (statement: string) =>
  reader.query(statement).then(
    () => 'done',
    (error: pg.DatabaseError) => error.code,
  )

test.each([
  'select * from article',
  'select * from article_revision',
  'select * from account',
  'select * from audit_entry',
  'select * from stored_file',
  "select publication_row('00000000-0000-7000-8000-000000000000')",
  "insert into portal.section values ('00000000-0000-7000-8000-000000000000', 'x', 'x', 'x', 1)",
  'delete from portal.article',
  "update portal.locality set name = 'x'",
  'update portal_generation set number = 0',
  'create table public.x (a int)',
  'create temporary table x (a int)',
  'create function pg_temp.x() returns int language sql as $$ select 1 $$',
  'create schema x',
])('the role of the portal is not allowed to: %s', async (statement) => {
  // 42501: no privilege; 55000: a view of several tables cannot be written at all.
  expect(['42501', '55000']).toContain(await refusal(statement))
})

test('the role reads what is published, and no draft', async () => {
  const { rows } = await reader.query<{ title: string }>('select title from portal.article')
  expect(rows).toEqual([{ title: 'Bài đã đăng' }])
})

test.each([
  '/lam-viec',
  '/lam-viec/bai-viet',
  '/lam-viec.data',
  '/dang-nhap',
  '/dang-xuat',
  '/api/v1/reports',
  '/api/openapi.json',
])('there is no %s', async (path) => {
  expect((await ask(path)).status).toBe(404)
  expect([404, 405]).toContain((await post(path, { username: 'x' })).status)
})

test('nothing but the reader’s own choices can be sent', async () => {
  for (const path of ['/', article, '/khong-co', '/rss.xml']) expect((await post(path, { a: 'b' })).status).toBe(405)
  expect((await post('/ngon-ngu', { 'ngon-ngu': 'en', ve: '/' })).status).toBe(303)
  expect((await post('/tuy-chon', { co: '+1', ve: '/' })).status).toBe(303)
})

/** Paths of every route below the portal, with a value for every open place. */
function publicPaths(): string[] {
  const places: Readonly<Record<string, string>> = { slug: 'tin-tuc', slugAndId: article.slice('/tin/'.length) }
  const isWorkspace = ({ file }: RouteConfigEntry) => /workspace-layout|signed-out-layout|sign-out/.test(file)
  const visit = (entries: readonly RouteConfigEntry[], above: string): string[] =>
    entries.flatMap((entry) => {
      if (isWorkspace(entry)) return []
      const path = entry.path === undefined ? above : `${above}/${entry.path}`
      return entry.children ? visit(entry.children, path) : [path || '/']
    })
  return visit(routes, '').map((path) => path.replaceAll(/:(\w+)/g, (_, name) => places[name] ?? 'x').replace('*', 'x'))
}

test('every public route of the program answers under that role, and reads nothing it may not', async () => {
  const paths = publicPaths()
  expect(paths.length).toBeGreaterThan(10)
  for (const path of paths) expect([path, (await ask(path)).status < 500]).toEqual([path, true])
  const found = ['/', '/chuyen-muc/tin-tuc?trang=2', article, `${article}/in`, '/rss.xml', '/sitemap/trang.xml']
  found.push('/to-chuc?q=khe+truc', '/api/v1/portal/sections', '/api/v1/portal/articles', '/doc-truoc.js', '/mark.svg')
  for (const path of found) expect([path, (await ask(path)).status]).toEqual([path, 200])
  expect(alone.output()).not.toMatch(/"level":50/)
})

test('its health names the change it knows of and how long ago it looked', async () => {
  expect(await (await ask('/healthz')).json()).toEqual({
    ...{ status: 'ok', generation: expect.any(Number), age: expect.any(Number) },
  })
})

test('a role that can do more than read what is published is refused in one sentence', async () => {
  const socket = encodeURIComponent(stage.connection.host ?? '')
  const PORTAL_DATABASE_URL = `postgresql://nhip_cau@/nhip_cau?host=${socket}`
  const refused = await stage.beside({ PORTAL_DATABASE_URL }, ALONE).catch((error: Error) => error.message)
  expect(refused).toMatch(/ended with 1:[\s\S]*does not start alone[\s\S]*superuser/)
  expect(refused).not.toContain('    at ')
})

test('without a main program it is told what to start first', async () => {
  const DATA_DIR = `${stage.dataDir}-empty`
  const server = spawnServer({ DATA_DIR, PORT: String(await freePort()) }, ALONE)
  await expect(server.says(/is running/)).rejects.toThrow(/No main program runs on/)
}, 30_000)

test('a database that is older than the program is refused in one sentence', async () => {
  const owner = new pg.Client(stage.connection)
  await owner.connect()
  await owner.query('alter view portal.schema_state rename to schema_state_away')
  const refused = await stage.beside({}, ALONE).catch((error: Error) => error.message)
  await owner.query('alter view portal.schema_state_away rename to schema_state')
  await owner.end()
  expect(refused).toContain('The database is older than this program')
})
