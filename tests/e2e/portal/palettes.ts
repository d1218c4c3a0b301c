import type { Page } from 'playwright-core'
import { axeViolations } from '../examine.ts'

const SIZES = [-1, 0, 1, 2, 3, 4, 5, 6] as const
const PALETTES = ['-2', '-1', '0', '1', '2', 'toi', 'tuong-phan'] as const
/** A phone at 400 % of a desk's width, a tablet, a desk. */
const WIDTHS = [320, 768, 1280] as const

export interface Choice {
  readonly size: number
  readonly palette: string
  readonly width: number
}

/** Every size with every palette, every width with every size and with every palette. */
export function coveringChoices(): Choice[] {
  return SIZES.flatMap((size, row) =>
    PALETTES.map((palette, column) => ({ size, palette, width: WIDTHS[(row + column) % WIDTHS.length] ?? 320 })),
  )
}

/** All sizes, palettes and widths: 168. */
export function allChoices(): Choice[] {
  return SIZES.flatMap((size) => PALETTES.flatMap((palette) => WIDTHS.map((width) => ({ size, palette, width }))))
}

/** What is wrong with the open page under the choices: axe's violations, and sideways scrolling. */
export async function faultsUnder(page: Page, choices: readonly Choice[]): Promise<string[]> {
  const faults: string[] = []
  for (const { size, palette, width } of choices.toSorted((a, b) => a.width - b.width)) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 })
    const needed = await page.evaluate(
      ([co, sang]) => {
        Object.assign(document.documentElement.dataset, { co, sang })
        return document.documentElement.scrollWidth
      },
      [String(size), palette] as const,
    )
    const found = await axeViolations(page)
    if (needed > width) found.push(`needs ${needed} px where ${width} are there`)
    faults.push(
      ...found.map(
        (fault) => `${new URL(page.url()).pathname} size ${size} palette ${palette} width ${width}: ${fault}`,
      ),
    )
  }
  return faults
}
