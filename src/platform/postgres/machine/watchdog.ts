import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { runAs, type SystemUser } from './system-user.ts'

/** A program that is stopped when this process ends, however it ends. */
export interface Watched {
  /** Resolves when the program has ended, to its exit code (0 is success); rejects when the shell cannot be run. */
  readonly ended: Promise<number>
  hasEnded(): boolean
  /** The end of what it wrote to its standard output and error. */
  output(): string
  /** Asks it to stop as for a dead parent; `ended` tells when it has. */
  interrupt(): void
  /** Lets this process end although the program still runs. */
  release(): void
}

/**
 * The kernel closes our end of the pipe when we die, even by kill -9, and the second shell then interrupts the program. It asks
 * again until the program is gone, since one that has just begun ignores the signal. Both shells outlive a signal sent to the whole
 * service at once. Plain POSIX shell.
 */
const SCRIPT = `
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
(
  cd / && trap '' INT TERM HUP
  read -r _ <&3
  while kill -INT "$program" 2>/dev/null; do sleep 0.2 2>/dev/null || sleep 1; done
) &
watcher=$!
trap '' INT TERM HUP
exec 3<&-
wait "$program"
code=$?
kill -KILL "$watcher" 2>/dev/null
exit "$code"`

/** Runs `command` (program and arguments) as `user` in directory `cwd`, in a session of its own so that Ctrl-C reaches only us. */
export function runWatched(command: readonly string[], cwd: string, user: SystemUser | undefined): Watched {
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'watchdog', ...command], {
    cwd,
    detached: true,
    // Messages are compared in English; the secrets in our own environment are none of the server's business.
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...runAs(user),
  })
  let over = false
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  }).finally(() => {
    over = true
  })
  ended.catch(() => {})
  child.stdin.on('error', () => {})
  const output = collect(child.stdout, child.stderr)
  return {
    ended,
    hasEnded: () => over,
    output,
    interrupt() {
      child.ref()
      child.stdin.destroy()
    },
    release() {
      child.unref()
      for (const stream of [child.stdin, child.stdout, child.stderr]) unref(stream)
    },
  }
}

function collect(...streams: Readable[]): () => string {
  let text = ''
  for (const stream of streams) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-16_384)
    })
  }
  return () => text
}

function unref(stream: Readable | Writable): void {
  // The pipes of a child process are sockets, which the stream types do not tell.
  ;(stream as unknown as Socket).unref()
}
