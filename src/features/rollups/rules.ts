import { sumFigures } from '#kernel/number.ts'

/** Figures by slot; null is "chưa có số liệu", never 0. */
export type Figures = readonly (number | null)[]

/** What an organisation passes to the one above it: its own report and everything below, already summed. */
export interface Sum {
  /** Over reports submitted or approved. */
  readonly values: Figures
  /** Over approved reports only. */
  readonly approvedValues: Figures
  /** How many reports gave a figure, by slot; of those approved, how many. */
  readonly reportingCounts: readonly number[]
  readonly approvedCounts: readonly number[]
  readonly expected: number
  readonly reported: number
  readonly approved: number
}

export interface OwnReport {
  readonly state: string
  readonly values: Figures
}

/** An organisation's own share: counted as reported once submitted, as approved once approved; drafts count for nothing. */
export function ownShare(report: OwnReport | undefined, expected: boolean, slotCount: number): Sum {
  const empty = Array<null>(slotCount).fill(null)
  const isApproved = report?.state === 'approved'
  const isReported = isApproved || report?.state === 'submitted'
  const values = isReported && report ? report.values : empty
  return {
    values,
    approvedValues: isApproved ? values : empty,
    reportingCounts: values.map((value) => (value === null ? 0 : 1)),
    approvedCounts: values.map((value) => (value === null || !isApproved ? 0 : 1)),
    expected: expected ? 1 : 0,
    reported: isReported ? 1 : 0,
    approved: isApproved ? 1 : 0,
  }
}

/**
 * Adds shares slot by slot. Both operators over the tree come to this: `sum` adds figures, `ratio` adds numerators and
 * denominators and is divided only when shown. A slot nobody gave a figure for stays empty.
 */
export function addShares(shares: readonly Sum[], slotCount: number): Sum {
  const slots = Array.from({ length: slotCount }, (_, slot) => slot)
  const total = (pick: (share: Sum) => number) => shares.reduce((sum, share) => sum + pick(share), 0)
  return {
    values: slots.map((slot) => sumFigures(shares.map((share) => share.values[slot] ?? null))),
    approvedValues: slots.map((slot) => sumFigures(shares.map((share) => share.approvedValues[slot] ?? null))),
    reportingCounts: slots.map((slot) => total((share) => share.reportingCounts[slot] ?? 0)),
    approvedCounts: slots.map((slot) => total((share) => share.approvedCounts[slot] ?? 0)),
    expected: total((share) => share.expected),
    reported: total((share) => share.reported),
    approved: total((share) => share.approved),
  }
}
