import type { Bilingual } from '#features/indicators/index.ts'

export const FIGURE_FORMS = ['table', 'bar', 'line'] as const
export type FigureForm = (typeof FIGURE_FORMS)[number]

/** A figure of one period as readers see it. */
export interface FigurePoint {
  /** `2024Q3` */
  readonly period: string
  /** The figure, or a ratio's numerator; null when it was not reported or is hidden. */
  readonly value: number | null
  /** Of a ratio. */
  readonly denominator?: number | null
  /** Hidden because so few people or households could be recognised. */
  readonly hidden?: true
  /** The signed report it stands in: `Số 58-BC/BDVHU, 05/10/2024`. */
  readonly source: string
  /** How many bodies had not reported when it was signed; absent when none. */
  readonly missing?: number
}

/** What an indicator placed in a text says, frozen when the text was saved. */
export interface FigureData {
  readonly name: Bilingual
  readonly unit: Bilingual
  /** Of a ratio: what its two parts count. */
  readonly numerator?: Bilingual
  readonly denominator?: Bilingual
  /** Whose figures these are. */
  readonly organisation: string
  /** Bodies below were merged, divided or moved between the periods: each was signed on the organisation of its own time. */
  readonly reorganised?: true
  /** One for each period from the first to the last asked for that has a signed report, the oldest first. */
  readonly points: readonly FigurePoint[]
}

/** An indicator in a text: what is asked for, and once saved what it says. */
export interface FigureBlock {
  readonly kind: 'figure'
  /** Code of the indicator. */
  readonly indicator: string
  /** Codes of the first and the last period. */
  readonly from: string
  readonly to: string
  readonly form: FigureForm
  readonly data?: FigureData
}

/** Below this, a count of people or households is hidden: it could point at somebody. */
export const SMALLEST_SHOWN = 5

/** Units whose counts stand for people or households, by their Vietnamese names; a share may be one of people. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  '%',
  'người',
  'hộ',
  'nhà',
  'suất',
  'lượt',
  'đơn',
  'hồ sơ',
  'kiến nghị',
  'ý kiến',
])

/**
 * Hides a count of people or households from 1 to 4, and a ratio of them when either part, or what is left of the whole, is such a
 * count: the difference tells it as well. 0 says nothing about anybody and is shown.
 */
export function withoutSmallCounts(point: FigurePoint, unit: Bilingual): FigurePoint {
  if (!OF_PEOPLE.has(unit.vi)) return point
  const { value, denominator } = point
  const left = typeof denominator === 'number' && value !== null ? denominator - value : null
  if (![value, denominator ?? null, left].some(isSmall)) return point
  const { denominator: _, ...rest } = point
  return { ...rest, value: null, hidden: true }
}

function isSmall(value: number | null): boolean {
  return value !== null && value > 0 && value < SMALLEST_SHOWN
}
