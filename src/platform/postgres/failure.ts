import { readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type StartRefusal, startRefusal } from './refusal.ts'

const MEGABYTE = 1024 * 1024
// Two WAL segments: below this neither initdb nor recovery gets through, and the server may be unable to write why.
const LEAST_ROOM = 32 * MEGABYTE

/** An operating system error as a refusal about `path`; any other error comes back unchanged. */
export function refusalOfSystemError(error: unknown, path: string): unknown {
  const { code, path: place = path } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return startRefusal('disk-full', place)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return startRefusal('not-writable', place)
  }
  return code === 'ENAMETOOLONG' ? startRefusal('path-too-long', place) : error
}

/** What PostgreSQL said on failing to start, as a refusal about the directory `path`. */
export function refusalOfOutput(output: string, path: string): StartRefusal {
  const reason = reasonIn(output)
  if (/No space left on device|Disk quota exceeded/.test(output)) return startRefusal('disk-full', path)
  if (/Unix-domain socket|could not bind/i.test(output)) return startRefusal('socket', path, reason)
  if (/Permission denied|Read-only file system/.test(output)) return startRefusal('not-writable', path)
  if (roomAt(path) < LEAST_ROOM) return startRefusal('disk-full', path)
  return startRefusal('server-failed', path, reason)
}

/** The end of what the server wrote to its log files since `instant` (milliseconds); empty when nothing. */
export function logSince(directory: string, instant: number): string {
  return logFiles(directory)
    .filter((file) => statSync(file).mtimeMs >= instant)
    .map((file) => readFileSync(file, 'utf8').slice(-8192))
    .join('')
}

/** The server's log files, oldest first: their names begin with the time they were opened. */
export function logFiles(directory: string): string[] {
  const names = readdirSync(directory).filter((name) => name.endsWith('.log'))
  return names.sort().map((name) => join(directory, name))
}

function reasonIn(output: string): string {
  // Our own knocking at a server that still replays its log is answered with FATAL, too.
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.includes('is starting up'))
  const fatal = lines.find((line) => /(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? 'không rõ (unknown)'
  return fatal.replace(/^.*?(FATAL|PANIC|error):\s*/, '').replace(/\.$/, '')
}

function roomAt(path: string): number {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}
