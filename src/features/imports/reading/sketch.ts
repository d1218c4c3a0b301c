import { fold } from '#kernel/vietnamese.ts'

/** Words of a run that is hashed. */
const RUN = 5
/** Hashes kept of a text. */
const KEPT = 64

/** From this share of common runs on, two texts are offered as nearly the same. */
export const NEARLY_SAME = 0.6

/**
 * The smallest hashes of a text’s runs of five words, without case and marks, ascending, each once; signed 32-bit. Empty
 * for a text of fewer words.
 */
export function sketch(text: string): number[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = new Set<number>()
  for (let at = 0; at + RUN <= words.length; at += 1) hashes.add(hash(words.slice(at, at + RUN).join(' ')))
  return [...hashes].sort((a, b) => a - b).slice(0, KEPT)
}

/** How much of two texts is the same, 0 to 1, estimated from their sketches. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  const inOne = new Set(one)
  const inOther = new Set(other)
  const smallest = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, KEPT)
  if (smallest.length === 0) return 0
  return smallest.filter((value) => inOne.has(value) && inOther.has(value)).length / smallest.length
}

/** FNV-1a with a last stir, so that the order of the hashes says nothing of the words. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return value ^ (value >>> 13)
}
