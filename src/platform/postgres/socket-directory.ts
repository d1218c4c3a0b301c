import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDurably } from './machine/durable-file.ts'
import { canEnter, makePrivateDirectory } from './machine/system-user.ts'
import type { Place } from './place.ts'
import { startRefusal } from './refusal.ts'

export interface SocketDirectory {
  readonly path: string
  remove(): void
}

/** The number only names the socket file; nothing listens on a port. */
export const PORT = 5432
const SOCKET = `.s.PGSQL.${PORT}`
// sockaddr_un holds 108 bytes, the last one zero.
const LONGEST = 107

/**
 * An empty directory (mode 700) for the server's socket: `run` in the home, or where that path is longer than a socket's may be, a
 * new one below the system's temporary directory, noted in the home so that the next start removes what a killed one left.
 * Refuses with `socket` when no place is short enough.
 */
export function openSocketDirectory(place: Place): SocketDirectory {
  const note = join(place.home, 'run-elsewhere')
  removeElsewhere(note)
  const inside = join(place.home, 'run')
  if (fits(inside)) {
    makePrivateDirectory(inside, place.user)
    const clear = () => removeSocket(inside)
    clear()
    return { path: inside, remove: clear }
  }
  const path = makeElsewhere(place)
  writeDurably(note, path)
  return { path, remove: () => removeElsewhere(note) }
}

function makeElsewhere(place: Place): string {
  const prefix = `nhip-cau-${createHash('sha256').update(place.home).digest('hex').slice(0, 8)}-`
  const base = [tmpdir(), '/tmp'].find((path) => fits(join(path, `${prefix}XXXXXX`)) && canEnter(place.user, path))
  if (base === undefined) throw startRefusal('socket', tmpdir(), 'đường dẫn quá dài (path too long)')
  const path = mkdtempSync(join(base, prefix))
  makePrivateDirectory(path, place.user)
  return path
}

function fits(directory: string): boolean {
  return Buffer.byteLength(join(directory, SOCKET)) <= LONGEST
}

function removeSocket(directory: string): void {
  for (const name of readdirSync(directory)) if (name.startsWith(SOCKET)) rmSync(join(directory, name))
}

/** Removes the directory the note names, if it is still ours: anyone may put something else at that path once it is gone. */
function removeElsewhere(note: string): void {
  if (!existsSync(note)) return
  const path = readFileSync(note, 'utf8')
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() && found.uid === lstatSync(join(note, '..')).uid) rmSync(path, { recursive: true })
  rmSync(note)
}
