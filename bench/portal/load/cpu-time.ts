import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second wherever programs can see it. */
const TICKS_PER_SECOND = 100

/** Seconds of processor time that these processes, all below them, and what those have left behind have used so far. */
export function cpuSecondsOf(roots: readonly number[]): number {
  const all = new Map(readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readStat(Number(name)) : [])))
  const isBelow = (pid: number): boolean => roots.includes(pid) || isBelowParent(all.get(pid)?.parent)
  const isBelowParent = (parent: number | undefined) => parent !== undefined && parent > 1 && isBelow(parent)
  let ticks = 0
  for (const [pid, stat] of all) if (isBelow(pid)) ticks += stat.ticks
  return ticks / TICKS_PER_SECOND
}

interface Stat {
  readonly parent: number
  readonly ticks: number
}

/** A process may end while it is looked at. */
function readStat(pid: number): [number, Stat][] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name stands in parentheses and may hold spaces; after it come state, parent, …, utime stime cutime cstime.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const ticks = fields.slice(11, 15).reduce((sum, one) => sum + one, 0)
    return [[pid, { parent: fields[1] ?? 0, ticks }]]
  } catch {
    return []
  }
}
