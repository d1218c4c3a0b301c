import type { PeriodCode } from '#kernel/period.ts'
import type { CatalogueIndicator } from '../content.ts'
import type { Body } from './bodies.ts'
import { between, type Random, randomFor, wholeBetween } from './random.ts'

/** An indicator whose figures are typed, and how large they typically are. */
export type TypicalIndicator = CatalogueIndicator & { readonly typical: readonly [number, number] }

/** How an indicator is counted by one body: in whole units, each worth so many thousandths of a figure. */
export interface Grain {
  readonly thousandths: number
  /** The typical range in units. */
  readonly low: number
  readonly high: number
}

/** One figure per quarter, in units, with the explanation the reporter gives for an unusual one. */
export type Series = readonly { readonly units: number; readonly note?: string }[]

/** Money is typed in twentieths of a million, areas in tenths of a square metre. */
const THOUSANDTHS = [1000, 100, 10, 50] as const
/** Above this, a range speaks of quantities, which are larger where a whole district is served. */
const COUNT_OF_EVENTS = 10
const DISTRICT_FACTOR = 2
/** How often something out of the ordinary happened in a quarter. */
const RARE = 0.06
/** A change of more than this share asks for a note (the rule of the form's own checks). */
const JUMP = 0.5

const REASONS = {
  up: [
    'Quý này có thêm đợt cao điểm theo kế hoạch của cấp trên nên số tăng.',
    'Số tăng do dồn việc từ cuối quý trước sang, sổ theo dõi đã đối chiếu.',
    'Tăng vì nhiều bản tổ chức cùng lúc sau vụ thu hoạch.',
  ],
  down: [
    'Quý này trùng mùa vụ, một phần việc lùi sang quý sau.',
    'Số giảm vì quý trước đã làm xong phần lớn, không còn nhiều việc tồn.',
    'Giảm do mưa kéo dài, hai bản chưa tổ chức được theo lịch.',
  ],
} as const

export function grainOf({ decimals, typical, typicalByBloc }: TypicalIndicator, { bloc, level }: Body): Grain {
  const [low, high] = typicalByBloc?.[bloc] ?? typical
  const thousandths = THOUSANDTHS[decimals] ?? 1000
  const factor = level === 'district' && high > COUNT_OF_EVENTS ? DISTRICT_FACTOR : 1
  const units = (figure: number) => Math.round((figure * factor * 1000) / thousandths)
  return { thousandths, low: units(low), high: units(high) }
}

/**
 * What arises quarter after quarter: around the body's own habit, without unexplained jumps; now and then an unusual
 * quarter, which carries its reason.
 */
export function flowSeries(grain: Grain, quarters: readonly PeriodCode[], code: string, body: string): Series {
  const habit = between(randomFor('habit', code, body), grain.low, grain.high)
  const series: { units: number; note?: string }[] = []
  for (const quarter of quarters) {
    const random = randomFor('flow', code, body, quarter)
    const before = series.at(-1)?.units
    const drawn = draw(random, grain, habit)
    const units = before && random() > RARE ? withoutJump(drawn, before) : drawn
    const change = before ? (units - before) / before : 0
    const reasons = REASONS[change > 0 ? 'up' : 'down']
    const note = Math.abs(change) > JUMP ? reasons[wholeBetween(random, 0, reasons.length - 1)] : undefined
    series.push({ units, ...(note && { note }) })
  }
  return series
}

function draw(random: Random, { low, high }: Grain, habit: number): number {
  // Few events have no habit: each quarter is as it comes.
  if (high - low <= COUNT_OF_EVENTS) return wholeBetween(random, low, high)
  return Math.round(Math.min(high, Math.max(low, habit * between(random, 0.78, 1.22))))
}

function withoutJump(drawn: number, before: number): number {
  return Math.min(Math.floor(before * (1 + JUMP)), Math.max(Math.ceil(before * (1 - JUMP)), drawn))
}

/** Whole units shared out at random; the shares add up to the whole. */
export function split(random: Random, whole: number, count: number): number[] {
  const cuts = Array.from({ length: count - 1 }, () => wholeBetween(random, 0, whole)).sort((a, b) => a - b)
  return [...cuts, whole].map((cut, at) => cut - (cuts[at - 1] ?? 0))
}
