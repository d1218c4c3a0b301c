import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { WIDE } from './visitor.ts'

const FOLDER = join(import.meta.dirname, '../../docs/pictures')
const WIDTHS = [1280, 390]
const TALLEST = 2200
const wanted = process.env.UPDATE_PICTURES === '1'

/** Writes the page as it stands to docs/pictures, at both widths; only when UPDATE_PICTURES=1, so that a test changes no file. */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (!wanted) return
  await mkdir(FOLDER, { recursive: true })
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: WIDE.height })
    await showEveryImage(page)
    const tall = await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      window.scrollTo(0, 0)
      return document.documentElement.scrollHeight
    })
    // A window as tall as the page, so that what sticks to its foot stands at the foot of the picture.
    await page.setViewportSize({ width, height: Math.min(tall, TALLEST) })
    // Pages have few colours: 256 of them keep a picture small enough to be cloned with the sources.
    const picture = await sharp(await page.screenshot())
      .png({ palette: true, effort: 10 })
      .toBuffer()
    await writeFile(join(FOLDER, `${name}-${width}.png`), picture)
  }
  await page.setViewportSize(WIDE)
}

/** Images that wait until they come near are in the picture too. */
async function showEveryImage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) {
      image.loading = 'eager'
      await image.decode()
    }
  })
}
