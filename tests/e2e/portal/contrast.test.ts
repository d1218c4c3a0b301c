import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginWalk, type Walk } from '../walk.ts'

const PALETTES = ['-2', '-1', '0', '1', '2', 'toi', 'tuong-phan'] as const
/** Running text: what a reader comes for, in whatever it stands. */
const BODY =
  '.text p:not(.note, .byline), .text li, .text td, .text th, main > p:not(.when, .note), main > h1, .text h2, .list li, .two li'
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let walk: Walk
let article: string

beforeAll(async () => {
  walk = await beginWalk()
  const html = await (await fetch(walk.server.address)).text()
  article = /href="(\/tin\/[^"/]+)"/.exec(html)?.[1] ?? ''
}, 180_000)
afterAll(() => walk?.end())

const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const { colorScheme, getPropertyValue } = getComputedStyle(document.documentElement)
    const read = (name: string) => getPropertyValue.call(getComputedStyle(document.documentElement), name).trim()
    return { ground: read('--ground'), ink: read('--ink'), colorScheme }
  })

const NORMAL = { ground: '#faf6ec', ink: '#221c15', colorScheme: 'light' }
const DARK = { ground: '#1b1815', ink: '#efe8db', colorScheme: 'dark' }
const BLACK_ON_WHITE = { ground: '#fff', ink: '#000', colorScheme: 'light' }
const WHITE_ON_BLACK = { ground: '#000', ink: '#fff', colorScheme: 'dark' }

test.each([
  ['light', 'no-preference', NORMAL],
  ['dark', 'no-preference', DARK],
  ['light', 'more', BLACK_ON_WHITE],
  ['dark', 'more', WHITE_ON_BLACK],
] as const)(
  'who chose nothing on a %s device with contrast %s reads in its colours, with a script and without, until they choose',
  async (colorScheme, contrast, colours) => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, open, leave } = await walk.sitDown({ colorScheme, contrast, javaScriptEnabled })
      await open(article)
      expect(await coloursOf(page)).toEqual(colours)
      await page.context().addCookies([{ name: 'tuychon', value: 'c0.s0', url: walk.server.address }])
      await page.reload()
      expect(await coloursOf(page)).toEqual(NORMAL)
      await page.context().clearCookies()
      await page.evaluate(() => localStorage.clear())
      await page.reload()
      expect(await coloursOf(page)).toEqual(colours)
      await leave()
    }
  },
)

test('“Mặc định” gives the device its word back', async () => {
  const options: BrowserContextOptions = { colorScheme: 'dark', contrast: 'more' }
  const { page, open, leave } = await walk.sitDown(options)
  await open(article)
  await page.getByRole('button', { name: 'Tăng sáng' }).click()
  expect(await coloursOf(page)).not.toEqual(WHITE_ON_BLACK)
  await page.getByRole('button', { name: 'Mặc định' }).click()
  expect(await coloursOf(page)).toEqual(WHITE_ON_BLACK)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await coloursOf(page)).toEqual(BLACK_ON_WHITE)
  await leave()
})

test('on paper the wish for contrast leaves black on white, and forced colours leave nothing of ours', async () => {
  const { page, open, leave } = await walk.sitDown({ colorScheme: 'dark', contrast: 'more' })
  await open(article)
  await page.emulateMedia({ media: 'print' })
  const { ground, ink } = await coloursOf(page)
  expect({ ground, ink }).toEqual({ ground: '#fff', ink: '#000' })
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
  const [ours, system] = await page.evaluate(() => {
    const [fix, canvas] = [document.createElement('p'), document.createElement('p')]
    fix.className = 'fix'
    canvas.style.backgroundColor = 'Canvas'
    document.body.append(fix, canvas)
    return [fix, canvas].map((one) => getComputedStyle(one).backgroundColor)
  })
  expect(ours).toBe(system)
  await leave()
})

test('running text reaches seven to one in every palette', { timeout: 120_000 }, async () => {
  const { page, open, leave } = await walk.sitDown({ bypassCSP: true })
  const faults: string[] = []
  let checked = 0
  for (const path of [article, '/', '/tim-kiem?q=hoi+nghi', '/van-ban', '/trang/tiep-can']) {
    await open(path)
    await page.evaluate(axeSource)
    for (const palette of PALETTES) {
      await page.evaluate((sang) => {
        document.documentElement.dataset.sang = sang
      }, palette)
      const { passes, violations } = await page.evaluate(async (include) => {
        const { axe } = window as unknown as { axe: typeof Axe }
        const elements = [...document.querySelectorAll(include)]
        const rules = { runOnly: ['color-contrast-enhanced'] }
        const found = await axe.run(elements as unknown as Axe.ElementContext, rules)
        return { passes: found.passes.flatMap(({ nodes }) => nodes).length, violations: found.violations }
      }, BODY)
      checked += passes
      const nodes = violations.flatMap((violation) => violation.nodes)
      faults.push(...nodes.map(({ target, any }) => `${path} ${palette} ${target.join(' ')} ${any[0]?.message}`))
    }
  }
  await leave()
  expect(checked).toBeGreaterThan(300)
  expect(faults).toEqual([])
})
