import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startRefusal } from '../refusal.ts'

export interface DirectoryLock {
  release(): void
}

const SQLITE = { busy: 5, readOnly: 8, full: 13, cannotOpen: 14 }

// A handle that is collected as garbage would let go of its lock.
const held = new Set<DatabaseSync>()

/**
 * Makes this process the only user of `directory`, until released or dead: the lock is a record lock of the kernel, taken through
 * SQLite because Node has no call for it. So it cannot go stale, needs no process id, and holds between containers too. The kernel
 * drops it when this process opens and closes `postgres.lock` in any other way: leave that file out of copies of the directory.
 * Refuses with `in-use`, `not-writable` or `disk-full`.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const file = join(directory, 'postgres.lock')
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(file)
    // A full disk has no room for a journal. Of two that begin at the same moment, `immediate` lets exactly one through.
    handle.exec('pragma journal_mode = memory; begin immediate')
  } catch (error) {
    handle?.close()
    throw refusalOf(error, directory, file)
  }
  held.add(handle)
  return { release: () => release(handle) }
}

function release(handle: DatabaseSync): void {
  if (held.delete(handle)) handle.close()
}

function refusalOf(error: unknown, directory: string, file: string): unknown {
  const { errcode } = error as { errcode?: number }
  if (errcode === SQLITE.busy) return startRefusal('in-use', directory, holderOf(file))
  if (errcode === SQLITE.full) return startRefusal('disk-full', directory)
  if (errcode === SQLITE.readOnly || errcode === SQLITE.cannotOpen) return startRefusal('not-writable', directory)
  return error
}

/** `PID 1234`, as the kernel itself lists the holder; another container's process has no number here. */
function holderOf(file: string): string {
  const inode = statSync(file).ino
  const lock = readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .find((line) => line.includes(' WRITE ') && line.includes(`:${inode} `))
  return `PID ${lock?.split(/\s+/)[4] ?? '?'}`
}
