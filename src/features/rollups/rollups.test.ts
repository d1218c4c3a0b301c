import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addShares, ownShare } from './rules.ts'

const figure = fc.option(
  fc.integer({ min: 0, max: 9_000_000 }).map((n) => n / 1000),
  { nil: null },
)
const report = fc.record({
  state: fc.constantFrom('draft', 'submitted', 'returned', 'approved'),
  values: fc.array(figure, { minLength: 4, maxLength: 4 }),
})

test('a draft or a returned report gives no figure and counts as not reported, but is still expected', () => {
  for (const state of ['draft', 'returned']) {
    const share = ownShare({ state, values: [1, 2, 3, 0] }, true, 4)
    expect([share.values, share.expected, share.reported]).toEqual([[null, null, null, null], 1, 0])
  }
})

test('a figure of 0 is counted and an empty one is not', () => {
  const share = ownShare({ state: 'approved', values: [0, null] }, true, 2)
  expect([share.values, share.reportingCounts, share.approvedCounts]).toEqual([
    [0, null],
    [1, 0],
    [1, 0],
  ])
})

test('adding level by level gives the same as adding everything at once, in any order, exactly', () => {
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (reports, width) => {
      const shares = reports.map((one) => ownShare(one, true, 4))
      const groups = Array.from({ length: Math.ceil(shares.length / width) }, (_, at) =>
        addShares(shares.slice(at * width, (at + 1) * width), 4),
      )
      expect(addShares(groups, 4)).toEqual(addShares([...shares].reverse(), 4))
    }),
  )
})

test('what is approved is never more than what is reported, and neither more than what is expected', () => {
  fc.assert(
    fc.property(fc.array(report, { maxLength: 20 }), (reports) => {
      const sum = addShares(
        reports.map((one) => ownShare(one, true, 4)),
        4,
      )
      expect(sum.approved).toBeLessThanOrEqual(sum.reported)
      expect(sum.reported).toBeLessThanOrEqual(sum.expected)
      for (const [slot, approved] of sum.approvedValues.entries()) {
        if (approved !== null) expect(approved).toBeLessThanOrEqual(sum.values[slot] ?? -1)
      }
    }),
  )
})
