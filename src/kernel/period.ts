import { type IsoDate, isIsoDate } from './date.ts'
import type { Locale } from './locale.ts'

export type Quarter = 1 | 2 | 3 | 4

/** The natural key of a quarter: `2024Q3`. */
export type PeriodCode = `${number}Q${Quarter}`

const codeForm = /^[1-9]\d{3}Q[1-4]$/
const romanNumerals: Record<Quarter, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }

/** The code of a quarter, or undefined when `text` is not exactly of the form `2024Q3`. */
export function parsePeriodCode(text: string): PeriodCode | undefined {
  return isPeriodCode(text) ? text : undefined
}

/** `2024Q3` → `{ year: 2024, quarter: 3 }`. Throws RangeError on a malformed code. */
export function periodParts(code: PeriodCode): { year: number; quarter: Quarter } {
  if (!isPeriodCode(code)) throw new RangeError(`Not a period: ${code}`)
  return { year: Number(code.slice(0, 4)), quarter: Number(code.slice(5)) as Quarter }
}

/** The calendar quarter a day lies in, whatever the reporting system's own window. */
export function quarterOf(date: IsoDate): PeriodCode {
  if (!isIsoDate(date)) throw new RangeError(`Not a date: ${date}`)
  return `${Number(date.slice(0, 4))}Q${Math.ceil(Number(date.slice(5, 7)) / 3) as Quarter}`
}

export function previousPeriod(code: PeriodCode): PeriodCode {
  return shifted(code, -1)
}

export function nextPeriod(code: PeriodCode): PeriodCode {
  return shifted(code, 1)
}

export function samePeriodLastYear(code: PeriodCode): PeriodCode {
  return shifted(code, -4)
}

/** The quarters from `first` to `last`, both among them; none when `last` is the earlier. */
export function periodsBetween(first: PeriodCode, last: PeriodCode): PeriodCode[] {
  const { year, quarter } = periodParts(first)
  const end = periodParts(last)
  const count = (end.year - year) * 4 + end.quarter - quarter + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => shifted(first, at))
}

/** The quarters whose figures make up the cumulative figure (lũy kế từ đầu năm) of `code`, the first quarter first. */
export function quartersOfYearUpTo(code: PeriodCode): PeriodCode[] {
  const { year, quarter } = periodParts(code)
  const quarters: Quarter[] = [1, 2, 3, 4]
  return quarters.slice(0, quarter).map((each): PeriodCode => `${year}Q${each}`)
}

/** `quý III năm 2024` or `quarter III, 2024`, to stand inside a sentence. */
export function periodLabel(code: PeriodCode, locale: Locale): string {
  const { year, quarter } = periodParts(code)
  const numeral = romanNumerals[quarter]
  return locale === 'vi' ? `quý ${numeral} năm ${year}` : `quarter ${numeral}, ${year}`
}

/** `Quý III/2024` or `Quarter III/2024`, for the head of a column. */
export function shortPeriodLabel(code: PeriodCode, locale: Locale): string {
  const { year, quarter } = periodParts(code)
  return `${locale === 'vi' ? 'Quý' : 'Quarter'} ${romanNumerals[quarter]}/${year}`
}

function isPeriodCode(text: string): text is PeriodCode {
  return codeForm.test(text)
}

function shifted(code: PeriodCode, quarters: number): PeriodCode {
  const { year, quarter } = periodParts(code)
  const index = year * 4 + quarter - 1 + quarters
  const moved = `${Math.floor(index / 4)}Q${(index % 4) + 1}`
  if (!isPeriodCode(moved)) throw new RangeError(`No period ${quarters} quarters from ${code}`)
  return moved
}
