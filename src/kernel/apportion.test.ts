import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion, MILLION, makeOne } from './apportion.ts'
import { toThousandths } from './number.ts'

const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }).map((weights) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = weights.map((weight) => Math.max(1, Math.floor((weight * MILLION) / total)))
  const [first = 0, ...rest] = parts
  return [first + MILLION - parts.reduce((sum, part) => sum + part, 0), ...rest].map((part) => part / MILLION)
})
const figure = fc.integer({ min: -9_000_000, max: 9_000_000_000 }).map((n) => n / 1000)

test('thirds make 1 only when they are written so that they do', () => {
  expect(makeOne([0.333333, 0.333333, 0.333333])).toBe(false)
  expect(makeOne([0.333333, 0.333333, 0.333334])).toBe(true)
})

test('the parts of a figure add up to it exactly, whatever the figure and the shares', () => {
  fc.assert(
    fc.property(figure, shares, (value, parts) => {
      expect(makeOne(parts)).toBe(true)
      const sum = apportion(value, parts).reduce((total, part) => total + toThousandths(part), 0n)
      expect(sum).toBe(toThousandths(value))
    }),
  )
})

test('no part is further than a thousandth from its share', () => {
  fc.assert(
    fc.property(figure, shares, (value, parts) => {
      for (const [at, part] of apportion(value, parts).entries())
        expect(Math.abs(part - value * (parts[at] ?? 0))).toBeLessThanOrEqual(0.0011)
    }),
  )
})

test('what cannot be divided goes to the largest remainder, the earlier of two equal ones', () => {
  expect(apportion(0.001, [0.5, 0.5])).toEqual([0.001, 0])
  expect(apportion(10, [0.25, 0.75])).toEqual([2.5, 7.5])
})

test('a whole number is divided into whole numbers where no decimals are wished, and still adds up', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000, max: 9_000_000 }), shares, (value, parts) => {
      const divided = apportion(value, parts, 0)
      expect(divided.filter((part) => !Number.isInteger(part))).toEqual([])
      expect(divided.reduce((sum, part) => sum + part, 0)).toBe(value)
    }),
  )
  expect(apportion(0.5, [0.5, 0.5], 0)).toEqual([0.25, 0.25])
})
