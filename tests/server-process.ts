import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { listen } from '#platform/http/listen.ts'

export const root = join(import.meta.dirname, '..')

/** The program as `npm start` runs it, in a process of its own. */
export interface SpawnedServer {
  readonly process: ChildProcess
  /** Everything it printed so far. */
  output(): string
  /** Resolves when it has printed that; rejects with what it printed when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>
  /** As a terminal would; resolves to the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export interface ServerProcess extends SpawnedServer {
  readonly address: string
}

/** Builds the pages when they are not those of the sources; takes a few seconds then. */
export function ensureBuilt(): void {
  const script = "const { ensureBuilt } = await import('./scripts/build.mjs'); ensureBuilt()"
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The pages could not be built')
}

/** A new data directory that the database's own user can pass through when we are root. */
export function makeDataDir(): string {
  const directory = mkdtempSync(join(tmpdir(), 'nhip-cau-server-'))
  chmodSync(directory, 0o711)
  return join(directory, 'data')
}

export async function freePort(): Promise<number> {
  const door = await listen(() => new Response(), { host: '127.0.0.1', port: 0, addressHeader: 'x-nobody' })
  await door.close()
  return door.port
}

/** Runs start.ts and resolves when it says that it answers; rejects with what it printed when it ends before. */
export async function startServer(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = ['--production'],
): Promise<ServerProcess> {
  const server = spawnServer(env, args)
  const [, address = ''] = await server.says(/is running at (\S+)\n[\s\S]*to stop\)/)
  return { ...server, address }
}

export function spawnServer(env: Readonly<Record<string, string>>, args: readonly string[]): SpawnedServer {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'start.ts'), ...args], {
    cwd: root,
    // Only what a start needs: the tests' own settings are none of its business.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', HOST: '127.0.0.1', ...env },
    // The channel, as from `npm start`: a server whose test was cut off stops by itself.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null)
  for (const stream of streams) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ended = Promise.all([exited, ...streams.map((stream) => finished(stream))]).then(([code]) => code)
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    process: child,
    output: () => said,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(said)
          if (found) resolve(found)
        }
        look()
        for (const stream of streams) stream.on('data', look)
        ended.then((code) => reject(new Error(`ended with ${code}:\n${said}`)))
      }),
    kill: () => end('SIGKILL').then(() => {}),
    stop: (signal = 'SIGTERM') => end(signal),
  }
}
