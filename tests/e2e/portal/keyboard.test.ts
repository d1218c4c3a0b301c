import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginWalk, type Walk } from '../walk.ts'
import { lookAtFocus, noteReachable } from './focus.ts'

let walk: Walk

beforeAll(async () => {
  walk = await beginWalk()
}, 180_000)
afterAll(() => walk?.end())

const PAGES = ['/', '/chuyen-muc/tin-tuc', '/tim-kiem?q=hoi+nghi', '/van-ban'] as const

async function documentPath(): Promise<string> {
  const html = await (await fetch(new URL('/van-ban', walk.server.address))).text()
  return /href="(\/van-ban\/[^"?]+)"/.exec(html)?.[1] ?? ''
}

test('the first stop of every page leads past its head to its text', async () => {
  for (const path of [...PAGES, await documentPath()]) {
    const { page, open, leave } = await walk.sitDown()
    await open(path)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
    expect(await skip.evaluate((one) => one === document.activeElement), path).toBe(true)
    const box = await skip.boundingBox()
    expect(box && box.x >= 0 && box.y >= 0 && box.height >= 24, path).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const isInside = await page.evaluate(() => document.activeElement?.closest('main') !== null)
    expect(isInside, path).toBe(true)
    await leave()
  }
})

test.each([390, 1280])(
  'at %d px the Tab key goes through everything once in reading order, is always seen, and is never caught',
  {
    timeout: 180_000,
  },
  async (width) => {
    for (const path of [...PAGES, await documentPath()]) {
      const { page, open, leave, troubles } = await walk.sitDown({ viewport: { width, height: 800 } })
      await open(path)
      const expected = Array.from({ length: await page.evaluate(noteReachable) }, (_, at) => at)
      expect(expected.length, path).toBeGreaterThan(10)
      const walked: number[] = []
      const faults: string[] = []
      for (const _ of expected) {
        await page.keyboard.press('Tab')
        const { place, fault } = await page.evaluate(lookAtFocus)
        walked.push(place)
        if (fault) faults.push(`${path} ${fault}`)
      }
      expect(walked, path).toEqual(expected)
      expect(faults).toEqual([])
      // Past the last one the browser takes the key; it is not held here.
      await page.keyboard.press('Tab')
      expect((await page.evaluate(lookAtFocus)).place, path).not.toBe(expected.at(-1))
      // And back again.
      for (const place of expected.toReversed().slice(0, 5)) {
        await page.keyboard.press('Shift+Tab')
        expect((await page.evaluate(lookAtFocus)).place, path).toBe(place)
      }
      expect(troubles).toEqual([])
      await leave()
    }
  },
)
