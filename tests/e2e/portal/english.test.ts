import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginWalk, type Walk } from '../walk.ts'
import { listTemplates } from './templates.ts'

/** Names that stay Vietnamese inside an English sentence: a body, a term of the field, the number of a document. */
const NAMES = [/Dân vận khéo/g, /Khe Trúc/g, /Cổng thông tin công tác dân vận/g, /\b\d+-[\p{Lu}]+(\/\p{Lu}+)?/gu]

let walk: Walk

beforeAll(async () => {
  walk = await beginWalk()
}, 180_000)
afterAll(() => walk?.end())

/** Words that a reader sees or hears, outside everything that is marked as Vietnamese. */
function wordsNotVietnamese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOther = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') !== 'vi'
    const found: string[] = []
    const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      // The title cannot be marked in parts: it holds the title of the content and the name of the portal.
      if (!isOther(element) || element?.matches('script, style, title, noscript')) continue
      if (node instanceof Text) found.push(node.data)
      else
        for (const name of ['aria-label', 'title', 'alt', 'placeholder']) found.push(element?.getAttribute(name) ?? '')
      if (element instanceof HTMLElement && node === element) found.push(...Object.values(element.dataset).map(String))
    }
    return found.map((words) => words.trim()).filter((words) => words !== '')
  })
}

/** Letters that English does not have: ă â đ ê ô ơ ư and every tone. */
function isVietnamese(words: string): boolean {
  const rest = NAMES.reduce((so, name) => so.replace(name, ''), words)
  return /[đĐ]|[\u0302\u0306\u031b\u0300\u0301\u0303\u0309\u0323]/.test(rest.normalize('NFD'))
}

/** Names of bodies and of authors, the longest first: they are the same in every language. */
async function properNames(page: Page, templates: readonly string[]): Promise<string[]> {
  await page.goto('/en')
  const bodies = await page.locator('[lang="vi"]').allInnerTexts()
  await page.goto(templates.find((path) => /^\/tin\/[^/]+$/.test(path)) ?? '/')
  const authors = await page.locator('a[href^="/tac-gia/"]').allInnerTexts()
  const names = [...bodies, ...authors].flatMap((words) => words.split('\n')).map((name) => name.trim())
  return names.filter((name) => name.length > 4).toSorted((a, b) => b.length - a.length)
}

test('the rule itself sees Vietnamese and lets English be', () => {
  expect(['Tiếp theo', 'Đọc', 'ảnh', 'Nâng cao'].every(isVietnamese)).toBe(true)
  expect(['Read all', '“Dân vận khéo” models', '51-QĐ/HU', 'naïve'].filter(isVietnamese)).toEqual([])
})

test('for a reader of English nothing around the content is Vietnamese, and all of the content is marked as Vietnamese', {
  timeout: 240_000,
}, async () => {
  const { page, leave } = await walk.sitDown()
  await page.context().addCookies([{ name: 'ngon-ngu', value: 'en', url: walk.server.address }])
  const templates = await listTemplates(walk.server.address)
  const names = await properNames(page, templates)
  const withoutNames = (words: string) => names.reduce((so, name) => so.replaceAll(name, ''), words)
  expect(templates.length).toBeGreaterThan(15)
  const faults: string[] = []
  for (const path of templates) {
    await page.goto(path)
    expect(await page.locator('html').getAttribute('lang'), path).toBe('en')
    const words = await wordsNotVietnamese(page)
    faults.push(...words.filter((one) => isVietnamese(withoutNames(one))).map((one) => `${path}: ${one}`))
  }
  await leave()
  expect(faults).toEqual([])
})
