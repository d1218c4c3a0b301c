import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startRefusal } from './refusal.ts'

export interface DirectoryLock {
  release(): void
}

const SQLITE = { busy: 5, readOnly: 8, full: 13, cannotOpen: 14 }

// A handle that is collected as garbage would let go of its lock.
const held = new Set<DatabaseSync>()

/**
 * Makes this process the only user of `directory`, until released or dead: the lock is a record lock of the kernel, taken through
 * SQLite because Node has no call for it. So it cannot go stale, needs no process id, and holds between containers too.
 * Refuses with `in-use`, `not-writable` or `disk-full`.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const file = join(directory, 'postgres.lock')
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(file)
    // Without the first pragma an exclusive transaction writes a journal, for which a full disk has no room.
    handle.exec('pragma journal_mode = memory; begin exclusive')
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
