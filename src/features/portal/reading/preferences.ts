/** The reader's choices: two small values in one cookie, `tuychon=c2.s-1`, and nothing else in it. Pure. */

/** Per cent of the root text size, smallest first; the reader's step −1 is the first, 0 the second. */
export const SIZES = [87.5, 100, 112.5, 125, 137.5, 150, 175, 200] as const
export const SMALLEST = -1
export const LARGEST = SMALLEST + SIZES.length - 1

/** Palettes of `tokens.css` by their `data-sang` name: five levels of brightness, dark, high contrast. */
export const PALETTES = ['-2', '-1', '0', '1', '2', 'toi', 'tuong-phan'] as const
export type Palette = (typeof PALETTES)[number]
export const DARKEST = -2
export const BRIGHTEST = 2

export interface Preferences {
  /** A whole number from −1 to 6; 0 is 100 %. */
  readonly size: number
  /** Absent: as the reader's device says. */
  readonly palette?: Palette | undefined
}

export const DEFAULTS: Preferences = { size: 0 }

const COOKIE = /(?:^|;\s*)tuychon=c(-1|[0-6])(?:\.s(-[12]|[0-2]|toi|tuong-phan))?(?=;|$)/

/** Reads a Cookie header; anything that is not exactly one of our values is the default. */
export function readPreferences(cookie: string | null | undefined): Preferences {
  const [, size, palette] = COOKIE.exec(cookie ?? '') ?? []
  if (size === undefined) return DEFAULTS
  return { size: Number(size), ...(palette !== undefined && { palette: palette as Palette }) }
}

/** The Set-Cookie header that keeps them for a year. Scripts read it before the first paint, so it is not HttpOnly. */
export function preferencesCookie({ size, palette }: Preferences, secure: boolean): string {
  const value = palette === undefined ? `c${size}` : `c${size}.s${palette}`
  return `tuychon=${value}; SameSite=Lax; Max-Age=31536000; Path=/${secure ? '; Secure' : ''}`
}

/**
 * The preferences after a form was sent: steps (`co`, `sang` = `+1` | `-1`), choices (`co-chu`, `giao-dien`; an empty
 * palette follows the device), or `dat-lai`. Steps end at the ends of their scales; unknown values change nothing.
 */
export function changed(preferences: Preferences, form: ReadonlyMap<string, string>): Preferences {
  if (form.has('dat-lai')) return DEFAULTS
  const size = chosenSize(form.get('co-chu')) ?? stepped(preferences.size, form.get('co'), SMALLEST, LARGEST)
  const palette = form.get('giao-dien')
  if (palette === '') return { size }
  const chosen = PALETTES.find((one) => one === palette) ?? steppedPalette(preferences.palette, form.get('sang'))
  return { size, palette: chosen }
}

/** The level of brightness a palette counts as: dark, contrast and the device's own stand in the middle. */
export function brightnessOf(palette: Palette | undefined): number {
  return Number(palette ?? 0) || 0
}

function steppedPalette(palette: Palette | undefined, step: string | undefined): Palette | undefined {
  if (step !== '+1' && step !== '-1') return palette
  return String(stepped(brightnessOf(palette), step, DARKEST, BRIGHTEST)) as Palette
}

function stepped(value: number, step: string | undefined, least: number, most: number): number {
  if (step !== '+1' && step !== '-1') return value
  return Math.min(Math.max(value + Number(step), least), most)
}

function chosenSize(text: string | undefined): number | undefined {
  return text !== undefined && /^(-1|[0-6])$/.test(text) ? Number(text) : undefined
}
