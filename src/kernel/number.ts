/**
 * Figures as they are typed, shown and added: Vietnamese form in both languages (dot between thousands, comma before
 * decimals), at most three decimals. All arithmetic is on whole thousandths, so no sum depends on its order.
 */

/** Why a typed figure is refused. `ambiguous`: digits whose dots, commas or spaces do not stand as the form requires. */
export type FigureError = 'not-a-number' | 'ambiguous' | 'too-many-decimals' | 'too-large' | 'negative'

/** A cell left blank is `empty`, which never means 0. */
export type ParsedFigure = { value: number } | { error: FigureError } | { empty: true }

const maxFigure = 9e12
const noBreakSpace = '\u00A0'
// A grouped number never starts with 0: "0.500" is someone's half, not five hundred.
const figureForm = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,(\d+))?$/

/**
 * Reads one typed or pasted figure: `1.234,5`, `1234,5` and `1 234,5` are 1234.5; `1.234` is 1234; `1,234` is 1.234.
 * Refused: English form, groups of other than three digits, letters, qualifiers (`~5`, `>3`), a minus sign, more than
 * three decimals, more than 9e12, and a number too long to be kept exactly (`too-large`).
 */
export function parseFigure(text: string): ParsedFigure {
  const typed = text.replace(/\s+/g, ' ').trim()
  if (typed === '') return { empty: true }
  const unsigned = typed.replace(/^[-−–] ?/, '')
  const parsed = parseUnsigned(unsigned)
  return 'value' in parsed && unsigned !== typed ? { error: 'negative' } : parsed
}

function parseUnsigned(typed: string): { value: number } | { error: FigureError } {
  const [, whole, decimals = ''] = figureForm.exec(typed) ?? []
  if (whole === undefined) return { error: /^(?=.*\d)[\d., ]+$/.test(typed) ? 'ambiguous' : 'not-a-number' }
  if (decimals.length > 3) return { error: 'too-many-decimals' }
  const thousandths = BigInt(whole.replace(/[. ]/g, '') + decimals.padEnd(3, '0'))
  const value = fromThousandths(thousandths)
  const isExact = value <= maxFigure && toThousandths(value) === thousandths
  return isExact ? { value } : { error: 'too-large' }
}

/** `1234.5` → `1.234,5`: up to three decimals, no trailing zeros. Throws RangeError for NaN and infinities. */
export function formatFigure(value: number): string {
  const thousandths = toThousandths(value)
  const size = magnitude(thousandths)
  const decimals = `${size % 1000n}`.padStart(3, '0').replace(/0+$/, '')
  return signOf(thousandths) + grouped(size / 1000n) + (decimals && `,${decimals}`)
}

/**
 * A share with exactly one decimal, halves rounded away from zero: `(412, 418)` → `98,6 %`, the space unbreakable.
 * Undefined when the denominator is 0: there is no share of nothing.
 */
export function formatPercent(numerator: number, denominator: number): string | undefined {
  const part = toThousandths(numerator)
  const whole = toThousandths(denominator)
  if (whole === 0n) return undefined
  const tenths = (magnitude(part) * 2000n + magnitude(whole)) / (magnitude(whole) * 2n)
  const sign = tenths === 0n ? '' : signOf(part * whole)
  return `${sign}${grouped(tenths / 10n)},${tenths % 10n}${noBreakSpace}%`
}

/**
 * The exact total of figures with at most three decimals; null (not reported) adds nothing, and a total of nothing but
 * nulls is null, never 0. A total beyond what a number can hold is the nearest number to the exact total.
 */
export function sumFigures(values: readonly (number | null)[]): number | null {
  const reported = values.filter((value) => value !== null)
  if (reported.length === 0) return null
  return fromThousandths(reported.reduce((total, value) => total + toThousandths(value), 0n))
}

/** The nearest whole number of thousandths: 1.5 → 1500n. Throws RangeError for NaN, infinities and 1e21 or beyond. */
export function toThousandths(value: number): bigint {
  if (!(Math.abs(value) < 1e21)) throw new RangeError(`Not a figure: ${value}`)
  return BigInt(value.toFixed(3).replace('.', ''))
}

/** The number nearest to so many thousandths: 1500n → 1.5. */
export function fromThousandths(thousandths: bigint): number {
  return Number(`${thousandths}e-3`)
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n
}

function signOf(n: bigint): string {
  return n < 0n ? '-' : ''
}

function grouped(whole: bigint): string {
  return `${whole}`.replace(/\B(?=(\d{3})+$)/g, '.')
}
