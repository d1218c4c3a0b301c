/** Changing this changes every figure of the demonstration. */
const SEED = 20_201_107

/** A stream of numbers from 0 (included) to 1 (excluded). */
export type Random = () => number

/**
 * Chance that is the same every time: a stream of its own for each thing it decides, named by `keys`, so that one more
 * organisation does not change the figures of the others. Mulberry32 over an FNV-1a hash of the name.
 */
export function randomFor(...keys: readonly (string | number)[]): Random {
  let state = hash(keys.join(' '))
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** A number between two others. */
export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low)
}

function hash(text: string): number {
  let value = 0x811c9dc5 ^ SEED
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193)
  return value
}
