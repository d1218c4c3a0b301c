import { formatFigure, fromThousandths } from '#kernel/number.ts'
import type { PeriodCode } from '#kernel/period.ts'
import type { CatalogueIndicator } from '../content.ts'
import type { Body } from './bodies.ts'
import { flowSeries, type Grain, grainOf, type Series, split, type TypicalIndicator } from './flow.ts'
import { between, randomFor } from './random.ts'

/** What a reporter types in one quarter, by the field keys of a report. */
export type TypedFigures = Readonly<Record<string, string>>

interface Making {
  readonly indicators: readonly CatalogueIndicator[]
  readonly body: Body
  readonly quarters: readonly PeriodCode[]
  /** Finished series by code; what others are computed from. */
  readonly made: Map<string, Series>
}

/** Indicators the definition gives to another body of the same area, so that nothing is counted twice. */
const COUNTED_BY_ANOTHER: Readonly<Record<string, (body: Body) => boolean>> = {
  A06: ({ bloc, level }) => bloc === 'advisory' && level === 'commune',
}

/**
 * The figures of one body over these quarters, the first one first: within the typical range of its bloc, members after
 * the balance, parts that add up, numerators within denominators, and a note wherever a figure jumps by more than half.
 * What a register keeps is not among them: nobody types it.
 */
export function figuresOf(
  indicators: readonly CatalogueIndicator[],
  body: Body,
  quarters: readonly PeriodCode[],
): TypedFigures[] {
  const making: Making = { indicators, body, quarters, made: new Map() }
  const mine = indicators.filter(isTypical).filter(({ reporters }) => reporters.includes(body.bloc))
  // Stocks are computed from flows and from one another, so they come last.
  const flows = mine.filter(({ kind }) => kind !== 'stock')
  const stocks = mine.filter(({ kind }) => kind === 'stock')
  const fields = [...flows, ...stocks].map((indicator) => fieldsOf(making, indicator))
  return quarters.map((_, at) => Object.assign({}, ...fields.map((one) => one[at] ?? {})) as TypedFigures)
}

function isTypical(indicator: CatalogueIndicator): indicator is TypicalIndicator {
  return indicator.typical !== undefined
}

function fieldsOf(making: Making, indicator: TypicalIndicator): TypedFigures[] {
  const { body, quarters, made } = making
  const { code, kind } = indicator
  if (kind === 'derived-ratio') return []
  if (COUNTED_BY_ANOTHER[code]?.(body)) return quarters.map(() => ({ [`f.${code}`]: '0' }))
  if (kind === 'ratio') return ratioFields(making, indicator)
  const grain = grainOf(indicator, body)
  const series = kind === 'stock' ? stockSeries(making, indicator, grain) : flowSeries(grain, quarters, code, body.key)
  made.set(code, series)
  return series.map(({ units, note }, at) => ({
    [`f.${code}`]: print(units, grain),
    ...(note && { [`n.${code}`]: note }),
    ...partFields(indicator, units, grain, [body.key, quarters[at] ?? '']),
  }))
}

function ratioFields({ body, quarters }: Making, indicator: TypicalIndicator): TypedFigures[] {
  const { code, typicalShare: [low, high] = [0.6, 1] } = indicator
  const grain = grainOf(indicator, body)
  return flowSeries(grain, quarters, code, body.key).map(({ units }, at) => {
    const share = between(randomFor('share', code, body.key, quarters[at] ?? ''), low, high)
    return { [`f.${code}`]: print(Math.round(units * share), grain), [`d.${code}`]: print(units, grain) }
  })
}

/** A level on the cut-off day: by its balance, or as what another stock is a share of. */
function stockSeries({ indicators, body, quarters, made }: Making, indicator: TypicalIndicator, grain: Grain): Series {
  const { code, balance } = indicator
  const random = randomFor('stock', code, body.key)
  const levels: number[] = []
  const derived = indicators.find(({ of }) => of?.denominator === code)
  const share = between(random, ...(derived?.typicalShare ?? ([0.6, 0.9] as const)))
  for (const at of quarters.keys()) {
    const unitsOf = (other: string | undefined) => made.get(other ?? '')?.[at]?.units ?? 0
    const before = levels[at - 1]
    const below = unitsOf(derived?.of?.numerator)
    if (before === undefined) {
      const first = derived ? Math.round(below / share) : Math.round(between(random, grain.low, grain.high))
      levels.push(Math.max(below, Math.min(grain.high, Math.max(grain.low, first))))
    } else if (balance) levels.push(before + unitsOf(balance.plus) - unitsOf(balance.minus))
    else levels.push(Math.max(below, Math.round(before * between(random, 0.99, 1.015))))
  }
  return levels.map((units) => ({ units }))
}

function partFields({ code, parts }: TypicalIndicator, units: number, grain: Grain, of: readonly string[]) {
  if (!parts || units === 0) return {}
  const shares = split(randomFor('parts', code, ...of), units, parts.length)
  return Object.fromEntries(parts.map((part, at) => [`p.${code}.${part.code}`, print(shares[at] ?? 0, grain)]))
}

function print(units: number, { thousandths }: Grain): string {
  return formatFigure(fromThousandths(BigInt(units) * BigInt(thousandths)))
}
