import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createArticle } from '#features/articles/commands/create-article.ts'
import { givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenImported } from '#features/imports/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { prepareUpload } from '#platform/files/prepare-upload.ts'
import { Problem } from '#platform/problem.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { launchBrowser } from '../../browser.ts'
import { ensureBuilt, root } from '../../server-process.ts'
import { type Watched, watchExecutions } from './executions.ts'
import { payloads } from './payloads.ts'

const ALL = payloads(10_400)
const PER_ARTICLE = 120
/** How many of all go through each door: stored texts take what is left. */
const THROUGH = { imports: 2400, addresses: 300, searches: 400, headers: 300, names: 120 }

let services: TestServices
let server: { address: string; stop(): Promise<void> }
let browser: Browser
let watched: Watched
let editor: Actor
let publisher: Actor
const rest = [...ALL]
const take = (count: number) => rest.splice(0, count)

beforeAll(async () => {
  ensureBuilt()
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  await givenSections(services)
  const built = await import(/* @vite-ignore */ pathToFileURL(join(root, 'build/server/index.js')).href)
  server = await built.runServer(services, 'a secret that is only for tests, 32+')
  browser = await launchBrowser()
  watched = await watchExecutions(browser, { baseURL: server.address })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await services?.close()
})
afterEach(() => expect(watched.found).toEqual([]))

async function visit(path: string): Promise<void> {
  await watched.page.goto(path, { waitUntil: 'load' })
  await watched.inspect()
}

/** The article on the page, on paper, in its list, saved where it can be. */
async function visitEverywhere(href: string): Promise<void> {
  for (const path of [href, `${href}/in`, '/', '/chuyen-muc/tin-tuc']) await visit(path)
}

test('ten thousand payloads and more, each different', () => {
  expect(new Set(ALL).size).toBe(ALL.length)
  expect(ALL.length).toBeGreaterThanOrEqual(10_000)
})

test('a payload would run in a page that printed it, so the watch sees one that does', async () => {
  const context = await watchExecutions(browser, { baseURL: server.address })
  await context.page.goto('/')
  await context.page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>')
  })
  await expect.poll(() => context.found.length).toBeGreaterThan(0)
  await context.inspect()
  expect(context.found).toContainEqual(expect.stringContaining('<a href=javascript:'))
  await context.close()
})

test('nothing runs of what an address says', { timeout: 300_000 }, async () => {
  for (const [at, words] of take(THROUGH.addresses).entries()) {
    const encoded = encodeURIComponent(words)
    const path =
      [`/tin/${encoded}`, `/${encoded}`, `/chuyen-muc/${encoded}`, `/?x=${encoded}`, `/tuy-chon?ve=/${encoded}`][
        at % 5
      ] ?? '/'
    await visit(path)
  }
})

test('nothing runs of what a reader searches for', { timeout: 300_000 }, async () => {
  for (const [at, words] of take(THROUGH.searches).entries()) {
    const encoded = encodeURIComponent(words)
    await visit(
      [
        `/tim-kiem?q=${encoded}`,
        `/tim-kiem?q=a&tac-gia=${encoded}`,
        `/tim-kiem?q=a&tu=${encoded}`,
        `/tim-kiem/goi-y?q=${encoded}`,
      ][at % 4] ?? '/',
    )
  }
})

test('nothing runs of what a browser says of itself', { timeout: 300_000 }, async () => {
  for (const words of take(THROUGH.headers)) {
    const value = encodeURIComponent(words)
    await watched.context.setExtraHTTPHeaders({
      Referer: `https://evil.example/${value}`,
      'X-Forwarded-For': value,
      'X-Forwarded-Host': value,
      'Accept-Language': value,
      Cookie: `tuychon=${value}; ngon-ngu=${value}`,
    })
    await visit('/tuy-chon')
  }
  await watched.context.setExtraHTTPHeaders({})
})

test('nothing runs of the names of files', { timeout: 300_000 }, async () => {
  const drawn = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  for (const words of take(THROUGH.names)) {
    // Another byte each time: the same bytes would keep the first name.
    const bytes = new Uint8Array([...drawn, ...new TextEncoder().encode(words)])
    const file = await prepareUpload(bytes, words)
    const { articleId } = await write({ title: 'Tên tệp', body: 'Đoạn văn.', file, alt: words, caption: words })
    await visit((await givenPublication(services, editor, publisher, articleId)).href)
  }
})

test('nothing runs of a page that was imported', { timeout: 300_000 }, async () => {
  // A file that holds U+0000 is no text and is refused whole.
  const lines = take(THROUGH.imports).map((words) => words.replaceAll(/\p{Cc}/gu, ' '))
  let imported = 0
  for (let at = 0; at < lines.length; at += PER_ARTICLE) {
    const part = lines.slice(at, at + PER_ARTICLE)
    const body = part.map((words) => `Hội nghị đã thảo luận kỹ nội dung ${words} trong quý III.`)
    const text = ['Hội nghị sơ kết công tác dân vận', `( Cập nhật ngày: 05/10/2024 )`, ...body, 'Ngọc Oánh'].join(
      '\n\n',
    )
    const html = `<html><head><title>${part[0]}</title></head><body><h1>Hội nghị ${part[1]}</h1>${body.map((one) => `<p>${one}</p>`).join('')}</body></html>`
    for (const page of [text, html]) imported += await visitImport(page)
  }
  expect(imported).toBeGreaterThan(lines.length / PER_ARTICLE / 2)
})

/** What cannot be imported, or has no paragraph to publish, is refused (0); everything else is published as it came (1). */
async function visitImport(text: string): Promise<number> {
  const page = { bytes: new TextEncoder().encode(text) }
  try {
    const { articleId } = await givenImported(services, editor, page)
    await visitEverywhere((await givenPublication(services, editor, publisher, articleId)).href)
    return 1
  } catch (error) {
    if (error instanceof Problem) return 0
    throw error
  }
}

const write = (text: object) =>
  perform(services, editor, createArticle, { organisationId: editor.organisationId, sectionSlug: 'tin-tuc', ...text })

test('nothing runs of what an editor writes, in whatever part of a text', { timeout: 600_000 }, async () => {
  while (rest.length > 0) {
    const part = take(PER_ARTICLE).map((words) => words.replaceAll(/[\r\n]/g, ' '))
    const { articleId } = await write({
      title: part[0]?.slice(0, 300),
      byline: part[1]?.slice(0, 200),
      facts: part
        .slice(2, 8)
        .map((words) => `${words.replaceAll(':', '')}: ${words}`)
        .join('\n'),
      body: part
        .map(
          (words, at) =>
            `${['', '## ', '> ', '- ', '[x](', '| a | '][at % 6]}${words}${['', '', '', '', ')', ' |'][at % 6]}`,
        )
        .join('\n\n'),
    })
    await visitEverywhere((await givenPublication(services, editor, publisher, articleId)).href)
  }
})
