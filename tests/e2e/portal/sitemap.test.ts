import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemonstrationServer, startDemonstration } from '../start-server.ts'
import { listTemplates } from './templates.ts'

let server: DemonstrationServer
let listed: Set<string>

beforeAll(async () => {
  server = await startDemonstration()
  listed = await listedPaths()
}, 180_000)
afterAll(() => server?.stop())

const get = (path: string) => fetch(new URL(path, server.address), { redirect: 'manual' })
const parser = new XMLParser({ isArray: (tag) => tag === 'url' || tag === 'sitemap' })
const pathOf = (address: string) => new URL(address).pathname

/** The paths of all sitemaps together. */
async function listedPaths(): Promise<Set<string>> {
  const index = parser.parse(await (await get('/sitemap.xml')).text())
  const paths: string[] = []
  for (const { loc } of index.sitemapindex.sitemap) {
    const { urlset } = parser.parse(await (await get(pathOf(loc))).text())
    paths.push(...(urlset.url ?? []).map((page: { loc: string }) => pathOf(page.loc)))
  }
  return new Set(paths)
}

test('every address of the sitemaps is a page that is there, may be indexed, and calls itself by that address', async () => {
  for (const path of listed) {
    const answer = await get(path)
    const html = await answer.text()
    expect([path, answer.status]).toEqual([path, 200])
    expect(html, path).not.toMatch(/<meta name="robots" content="noindex"/)
    expect(answer.headers.get('X-Robots-Tag'), path).toBeNull()
    const [, canonical = ''] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? []
    expect(pathOf(canonical), path).toBe(path)
  }
}, 60_000)

test('every kind of page that links lead to and that may be indexed is in a sitemap', async () => {
  const kinds = await listTemplates(server.address)
  expect(kinds.length).toBeGreaterThan(15)
  const missing: string[] = []
  for (const path of kinds) {
    const answer = await get(path)
    const html = await answer.text()
    const mayBeIndexed = answer.status === 200 && !/content="noindex"/.test(html)
    if (mayBeIndexed && !listed.has(pathOf(new URL(path, server.address).href))) missing.push(path)
  }
  expect(missing).toEqual([])
}, 60_000)
