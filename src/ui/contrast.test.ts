import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Palette = Readonly<Record<string, string>>

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours declared in the block that follows a selector. */
function paletteAt(selector: string): Palette {
  const start = css.indexOf(selector)
  if (start < 0) throw new Error(`tokens.css has no block for ${selector}`)
  const open = css.indexOf('{', start + selector.lastIndexOf('{') + 1)
  const block = css.slice(open + 1, css.indexOf('}', open))
  return Object.fromEntries([...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]))
}

const names = ['-2', '-1', '0', '1', '2', 'toi', 'tuong-phan'] as const
const palettes = names.map((name) => [name, paletteAt(`[data-sang="${name}"]`)] as const)

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function colourOf(palette: Palette, name: string): string {
  const colour = palette[name]
  if (colour === undefined) throw new Error(`a palette lacks --${name}`)
  return colour
}

const paper = ['ground', 'sheet', 'well'] as const
const fills = [...paper, 'red-soft', 'green-soft', 'ochre-soft'] as const

/** Every pair of the look's table: a colour, what it is laid over, and the least it may stand out. */
const pairs: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', fills, 7],
  ['ink2', fills, 4.5],
  ['red', paper, 4.5],
  ['red', ['red-soft'], 4.5],
  ['green', [...paper, 'green-soft'], 4.5],
  ['ochre', [...paper, 'ochre-soft'], 4.5],
  ['visited', paper, 4.5],
  ['on-red', ['red'], 4.5],
  ['on-green', ['green'], 4.5],
  ['on-ochre', ['ochre'], 4.5],
  ['ground', ['ink'], 4.5],
  ['edge', paper, 3],
  ['focus', fills, 3],
  ['sheet', ['green', 'ochre'], 3],
]

describe.each(palettes)('the palette %s', (_, palette) => {
  test.each(pairs)('shows %s on %s with a contrast of at least %d to 1', (colour, grounds, least) => {
    for (const ground of grounds) {
      expect(
        ratio(colourOf(palette, colour), colourOf(palette, ground)),
        `${colour} on ${ground}`,
      ).toBeGreaterThanOrEqual(least)
    }
  })
})

describe('the palettes together', () => {
  test('declare the same eighteen colours', () => {
    expect(Object.keys(palettes[0]?.[1] ?? {})).toHaveLength(18)
    for (const [, palette] of palettes) {
      expect(Object.keys(palette).sort()).toEqual(Object.keys(palettes[0]?.[1] ?? {}).sort())
    }
  })

  test('give a reader whose system is dark exactly the dark palette', () => {
    expect(paletteAt(':root:not([data-sang])')).toEqual(paletteAt('[data-sang="toi"]'))
  })

  test('give a reader whose system asks for more contrast the strongest of the scheme they have', () => {
    const own = (media: string) => paletteAt(`${media} {\n  :root:not([data-sang])`)
    expect(own('screen and (prefers-contrast: more)')).toEqual(paletteAt('[data-sang="2"]'))
    const dark = 'screen and (prefers-contrast: more) and (prefers-color-scheme: dark)'
    expect(own(dark)).toEqual(paletteAt('[data-sang="tuong-phan"]'))
  })

  test('grow brighter step by step from -2 to 2', () => {
    const grounds = palettes.slice(0, 5).map(([, palette]) => luminance(colourOf(palette, 'ground')))
    expect([...grounds].sort((a, b) => a - b)).toEqual(grounds)
  })
})

test('the measure itself gives 21 for black on white and 1 for a colour on itself', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(ratio('#857a68', '#857a68')).toBe(1)
})
