import type { LegacyEncoding } from './encoding.ts'

/** What the name of a font says of the text set in it. */
export interface FontHint {
  readonly encoding: LegacyEncoding
  readonly isUpperCase: boolean
}

/** `.VnTime` → TCVN3, `.VnTimeH` → TCVN3 in capitals, `VNI-Times` → VNI. Takes the value of `font-family`. */
export function fontHint(fontFamily: string): FontHint | undefined {
  const first = (fontFamily.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '')
  if (/^\.vn/i.test(first)) return { encoding: 'tcvn3', isUpperCase: /H$/.test(first) }
  return /^vni[- ]/i.test(first) ? { encoding: 'vni', isUpperCase: false } : undefined
}
