import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from './place.ts'
import { startRefusal } from './refusal.ts'

const POLL = 10
const PATIENCE = { gentle: 10_000, total: 20_000 }

/**
 * Stops every server process that still works in the home of `place`, and returns how many there were. Call it only while holding
 * the directory's lock: such processes then have lost their owner. The server is asked to finish (SIGINT); what is left after
 * 10 s is cut off (SIGQUIT), which its log replays. Refuses with `server-stuck` after 20 s.
 */
export async function stopProcesses(place: Place): Promise<number> {
  const first = processesBelow(place.home)
  const postmaster = pidInLockFile(place)
  // Its children follow it, or notice by themselves that it is gone; so does what initdb left.
  if (postmaster !== undefined && first.includes(postmaster)) signal(postmaster, 'SIGINT')
  const begun = Date.now()
  let forced = false
  for (let left = first; left.length > 0; left = processesBelow(place.home)) {
    const waited = Date.now() - begun
    if (waited > PATIENCE.total) throw startRefusal('server-stuck', place.cluster)
    if (waited > PATIENCE.gentle && !forced) {
      for (const pid of left) signal(pid, 'SIGQUIT')
      forced = true
    }
    await sleep(POLL)
  }
  forgetReusedPid(place)
  return first.length
}

/**
 * The processes of PostgreSQL whose working directory lies in `home`: the server keeps its own there. Told by the kernel, so a
 * process id that has passed to some other program is never taken for the server's.
 */
function processesBelow(home: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => {
    try {
      const cwd = readlinkSync(`/proc/${pid}/cwd`)
      if (cwd !== home && !cwd.startsWith(home + sep)) return false
      const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(' (deleted)', '')
      return program === 'postgres' || program === 'initdb'
    } catch {
      // Ended in the meantime, or belongs to somebody else.
      return false
    }
  })
}

/**
 * PostgreSQL takes a lock file for live when any process has its number. Here none works in the cluster: a number in use is
 * another program's, and the file is removed. Otherwise it stays, for the server's own further checks.
 */
function forgetReusedPid(place: Place): void {
  const pid = pidInLockFile(place)
  if (pid !== undefined && signal(pid, 0)) rmSync(lockFile(place), { force: true })
}

function pidInLockFile(place: Place): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(lockFile(place), 'utf8'), 10)
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function lockFile(place: Place): string {
  return join(place.cluster, 'postmaster.pid')
}

/** False when there is no such process. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
