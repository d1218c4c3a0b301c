import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/audit.ts'
import type { DecreeLine } from './line.ts'

/** An entry of the audit holds so many lines; of a larger change it says how many. */
const KEPT = 50

/**
 * What a saved draft changed, for the audit: how many lines it has now, and those added and taken away, without what is empty in them.
 * A line that was changed was taken away and added.
 */
export function lineChanges(before: readonly DecreeLine[], after: readonly DecreeLine[]) {
  const added = without(after, before)
  const removed = without(before, after)
  const isKept = added.length + removed.length <= KEPT
  return {
    lines: after.length,
    ...said('added', 'addedCount', added, isKept),
    ...said('removed', 'removedCount', removed, isKept),
  }
}

function said(field: string, count: string, lines: readonly DecreeLine[], isKept: boolean): object {
  if (lines.length === 0) return {}
  return isKept ? { [field]: lines.map(withoutEmpty) } : { [count]: lines.length }
}

/** Lines that are not among the others; of equal ones, as many as there are more of. */
function without(lines: readonly DecreeLine[], others: readonly DecreeLine[]): DecreeLine[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(canonicalJson(line), (left.get(canonicalJson(line)) ?? 0) + 1)
  return lines.filter((line) => {
    const text = canonicalJson(line)
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}

function withoutEmpty(line: DecreeLine): object {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== '' && value !== false))
}

/** SHA-256 of all lines, by which the entry of an applied decree says which they were. */
export function lineHash(lines: readonly DecreeLine[]): string {
  return createHash('sha256').update(canonicalJson(lines)).digest('hex')
}
