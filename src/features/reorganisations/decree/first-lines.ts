import type { DecreeLine } from './line.ts'

/** The place of the first line of each key; lines without a key are passed over. */
export function firstLines(
  lines: readonly DecreeLine[],
  keyOf: (line: DecreeLine) => string | undefined,
): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const [at, line] of lines.entries()) {
    const key = keyOf(line)
    if (key !== undefined && !first.has(key)) first.set(key, at)
  }
  return first
}
