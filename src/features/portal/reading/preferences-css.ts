import { type Preferences, SIZES, SMALLEST } from './preferences.ts'

/** On paper 100 % is 11 points, and a larger text is kept up to 150 %, as `tokens.css` says for readers with scripts. */
const PAPER_POINTS = 11
const LARGEST_ON_PAPER = 150

/**
 * The reader's choices as a stylesheet, for readers without scripts: about 300 bytes. Palettes are taken from the text
 * of `tokens.css`, so that they are written once. Paper keeps its own black on white.
 */
export function preferencesCss({ size, palette }: Preferences, tokens: string): string {
  const percent = SIZES[size - SMALLEST] ?? 100
  const rules = [
    size === 0 ? '' : `html{font-size:${percent}%}`,
    // As specific as the rules for dark devices and for more contrast, which it follows and so overrides.
    palette === undefined ? '' : `:root:not([data-sang]){${paletteOf(palette, tokens)}}`,
  ].join('')
  const points = (PAPER_POINTS * Math.min(percent, LARGEST_ON_PAPER)) / 100
  const print = size > 0 ? `@media print{html{font-size:${points}pt}}` : ''
  return rules === '' ? '' : `@media screen{${rules}}${print}`
}

function paletteOf(palette: string, tokens: string): string {
  const start = tokens.indexOf(`[data-sang="${palette}"] {`)
  if (start < 0) throw new Error(`No palette ${palette} in the tokens`)
  const body = tokens.slice(tokens.indexOf('{', start) + 1, tokens.indexOf('}', start))
  // A light palette says nothing of the scheme, which on a dark device would stay dark in fields and scrollbars.
  const whole = body.includes('color-scheme') ? body : `${body};color-scheme:light`
  return whole
    .split(';')
    .map((declaration) => declaration.trim().replace(/\s*:\s*/, ':'))
    .filter((declaration) => declaration !== '')
    .join(';')
}
