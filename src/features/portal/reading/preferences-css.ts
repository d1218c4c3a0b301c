import { type Preferences, SIZES, SMALLEST } from './preferences.ts'

/** Size steps from here on are kept on paper, at 150 %. */
const LARGE_PRINT = 3

/**
 * The reader's choices as a stylesheet, for readers without scripts: about 300 bytes. Palettes are taken from the text
 * of `tokens.css`, so that they are written once. Paper keeps its own black on white.
 */
export function preferencesCss({ size, palette }: Preferences, tokens: string): string {
  const rules = [
    size === 0 ? '' : `html{font-size:${SIZES[size - SMALLEST]}%}`,
    // As specific as the rule for a dark device, which it follows and so overrides.
    palette === undefined ? '' : `:root:not([data-sang]){${paletteOf(palette, tokens)}}`,
  ].join('')
  const print = size >= LARGE_PRINT ? '@media print{html{font-size:16.5pt}}' : ''
  return rules === '' ? '' : `@media screen{${rules}}${print}`
}

function paletteOf(palette: string, tokens: string): string {
  const start = tokens.indexOf(`[data-sang="${palette}"] {`)
  if (start < 0) throw new Error(`No palette ${palette} in the tokens`)
  const body = tokens.slice(tokens.indexOf('{', start) + 1, tokens.indexOf('}', start))
  return body
    .split(';')
    .map((declaration) => declaration.trim().replace(/\s*:\s*/, ':'))
    .filter((declaration) => declaration !== '')
    .join(';')
}
