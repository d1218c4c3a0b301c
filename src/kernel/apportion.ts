import { fromThousandths, toThousandths } from './number.ts'

/**
 * Parts of a figure by shares that make 1, with at most so many decimals (0 to 3): each is the whole part of its share, and what is
 * left over goes to the largest remainders, the earlier first, so that the parts add up to the figure exactly. A figure that has
 * more decimals itself is divided in thousandths.
 */
export function apportion(value: number, shares: readonly number[], decimals = 3): number[] {
  const thousandths = toThousandths(value)
  const wished = 10n ** BigInt(3 - decimals)
  const grain = thousandths % wished === 0n ? wished : 1n
  const whole = thousandths / grain
  const millionths = shares.map((share) => BigInt(Math.round(share * MILLION)))
  const products = millionths.map((share) => whole * share)
  const floors = products.map((product) => floorDivide(product))
  let left = whole - floors.reduce((sum, part) => sum + part, 0n)
  const byRemainder = products
    .map((product, at) => ({ at, remainder: product - floorDivide(product) * BigInt(MILLION) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1))
  for (const { at } of byRemainder) {
    if (left <= 0n) break
    floors[at] = (floors[at] ?? 0n) + 1n
    left -= 1n
  }
  return floors.map((part) => fromThousandths(part * grain))
}

/** Shares are given in millionths at the finest. */
export const MILLION = 1_000_000

/** The share that is counted in: the nearest whole number of millionths. */
export function inMillionths(share: number): number {
  return Math.round(share * MILLION) / MILLION
}

/** Whether shares make 1 exactly, in millionths. */
export function makeOne(shares: readonly number[]): boolean {
  return shares.reduce((sum, share) => sum + Math.round(share * MILLION), 0) === MILLION
}

function floorDivide(product: bigint): bigint {
  const divisor = BigInt(MILLION)
  const quotient = product / divisor
  return product < 0n && quotient * divisor !== product ? quotient - 1n : quotient
}
