import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfInfo, pdfPages } from '../../documents/office.ts'
import { wordsOf } from '../acts.ts'
import { axeViolations } from '../examine.ts'
import { beginWalk, type Walk } from '../walk.ts'

let walk: Walk
let folder: string
let photos: string
let article: string

beforeAll(async () => {
  walk = await beginWalk()
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-copies-'))
  photos = (await articlesOn('/chum-anh'))[0] ?? ''
  const others = (await articlesOn('/')).filter((path) => path !== photos)
  const lengths = await Promise.all(others.map(async (path) => (await (await get(path)).text()).length))
  article = others[lengths.indexOf(Math.max(...lengths))] ?? ''
}, 180_000)
afterAll(async () => {
  await walk?.end()
  await rm(folder, { recursive: true, force: true })
})

const get = (path: string) => fetch(new URL(path, walk.server.address))

async function articlesOn(path: string): Promise<string[]> {
  const html = await (await get(path)).text()
  return [...html.matchAll(/href="(\/tin\/[^"/]+)"/g)].map(([, href = '']) => href)
}

/** Title and body of a page, in one line. */
async function textOf(page: Page): Promise<string> {
  const title = await wordsOf(page.locator('h1'))
  const body = page.locator('.text > div, main > div[lang]').first()
  return `${title} ${await wordsOf(body)}`
}

async function savedFile(page: Page, link: string): Promise<{ path: string; name: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return { path, name: download.suggestedFilename() }
}

async function printed(
  path: string,
  name: string,
  locale = 'vi',
): Promise<{ pages: readonly string[]; words: string; info: string }> {
  const { page, open, leave } = await walk.sitDown()
  await page.context().addCookies([
    { name: 'tuychon', value: 'c0.stoi', url: walk.server.address },
    { name: 'ngon-ngu', value: locale, url: walk.server.address },
  ])
  await open(path)
  const file = join(folder, `${name}.pdf`)
  await page.pdf({ path: file, preferCSSPageSize: true })
  await leave()
  const pages = await pdfPages(file)
  return { pages, words: pages.join(' ').replace(/\s+/g, ' '), info: await pdfInfo(file) }
}

test('a file of an article that is not there is no file', async () => {
  for (const path of ['/tin/khong-co-bai-zz9/tai-ve.html', '/tin/khong-co-bai-zz9/tai-ve.txt']) {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Content-Disposition')).toBeNull()
  }
})

test('what is saved is one file that opens without a network, with the words and the pictures of the page', {
  timeout: 60_000,
}, async () => {
  for (const path of [article, photos]) {
    const { page, open, troubles, leave } = await walk.sitDown()
    await open(path)
    const { path: file, name } = await savedFile(page, 'Lưu về máy')
    expect(name).toBe(`${path.replace('/tin/', '')}.html`)
    const words = await textOf(page)
    const pictures = await page.locator('.text img').count()
    await page.context().setOffline(true)
    await page.goto(pathToFileURL(file).href)
    expect(await textOf(page)).toBe(words)
    const drawn = await page
      .locator('img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))
    expect(drawn).toHaveLength(pictures)
    expect(drawn.every((width) => width > 0)).toBe(true)
    expect(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name: at }) => at))).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('720px')
    expect(troubles).toEqual([])
    await leave()
  }
})

test('the saved page passes every rule of axe on a light and a dark device, and needs no sideways scrolling on a phone', {
  timeout: 60_000,
}, async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const viewport = { width: 320, height: 800 }
    const { page, open, leave } = await walk.sitDown({ colorScheme, viewport, bypassCSP: true })
    await open(article)
    const { path } = await savedFile(page, 'Lưu về máy')
    await page.goto(pathToFileURL(path).href)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await axeViolations(page)).toEqual([])
    await leave()
  }
})

test('the plain text is offered below the article and holds its title and every paragraph', async () => {
  const { page, open, leave } = await walk.sitDown({ javaScriptEnabled: false })
  await open(article)
  const paragraphs = await page.locator('.text > div > p:not([class])').allInnerTexts()
  const title = await page.locator('h1').innerText()
  const { path, name } = await savedFile(page, 'Lưu bài dạng văn bản (.txt)')
  const lines = (await readFile(path, 'utf8')).split('\r\n')
  expect(name).toMatch(/\.txt$/)
  expect(paragraphs.length).toBeGreaterThan(2)
  for (const words of [title, ...paragraphs]) expect(lines).toContain(words)
  await leave()
})

test('both files say that they are not kept by caches, not found by searches, and run nothing', async () => {
  for (const kind of ['html', 'txt']) {
    const { headers } = await get(`${article}/tai-ve.${kind}`)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Robots-Tag')).toBe('noindex')
    expect(headers.get('Content-Disposition')).toMatch(new RegExp(`^attachment; filename="[a-z0-9-]+\\.${kind}"$`))
    expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'/)
  }
})

test('on paper an article is A4 with the name of the body first, then title, date, text, address, and numbered pages', {
  timeout: 60_000,
}, async () => {
  for (const [path, name] of [
    [article, 'article'],
    [photos, 'photos'],
    [`${article}/in`, 'article-in'],
  ] as const) {
    const { pages, words, info } = await printed(path, name)
    expect(info).toMatch(/A4/)
    pages.forEach((page, at) => {
      expect(page).toContain(`Trang ${at + 1}/${pages.length}`)
    })
    const order = ['Huyện Suối Trăng', 'Cập nhật ngày:', 'Địa chỉ bài:', 'In lúc'].map((piece) => words.indexOf(piece))
    expect(order.every((place) => place >= 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    for (const tool of ['Tăng cỡ chữ', 'Gửi thư', 'Mặc định', 'Lưu về máy', 'Tin liên quan', 'Trang chủ', 'Tìm kiếm']) {
      expect(words).not.toContain(tool)
    }
  }
})

test('pages are numbered in the language of the page', { timeout: 60_000 }, async () => {
  for (const [path, locale] of [
    ['/en', 'vi'],
    [article, 'en'],
  ] as const) {
    const { pages } = await printed(path, 'numbered', locale)
    pages.forEach((page, at) => {
      expect(page).toContain(`Page ${at + 1}/${pages.length}`)
      expect(page).not.toMatch(/Trang \d/)
    })
  }
})

test('no page of paper holds nothing but the end of an article, and the page for paper has every picture at once', async () => {
  const captions = await captionsOf(photos)
  expect(captions.length).toBeGreaterThan(2)
  for (const path of [photos, `${photos}/in`]) {
    const { pages } = await printed(path, 'end')
    const begins = captions.at(-1)?.split(' ').slice(0, 4).join(' ') ?? '-'
    expect(pages.at(-1)?.replace(/\s+/g, ' '), path).toContain(begins)
  }
  const { page, open, leave } = await walk.sitDown()
  await open(`${photos}/in`)
  const waiting = await page.locator('img[loading="lazy"]').count()
  const drawn = await page
    .locator('.text img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))
  expect([waiting, drawn.length, drawn.every((width) => width > 0)]).toEqual([0, captions.length, true])
  await leave()
})

async function captionsOf(path: string): Promise<string[]> {
  const html = await (await get(path)).text()
  return [...html.matchAll(/<figcaption[^>]*>([^<]+)/g)].map(([, words = '']) => words)
}
