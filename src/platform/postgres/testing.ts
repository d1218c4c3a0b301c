import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { EmbeddedConnection } from './session.ts'

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))
export const isRoot = process.getuid?.() === 0
/** An ordinary user that every Linux has. */
export const NOBODY = 65_534

/** What a process that starts the server says once: that it runs, or why not. */
export interface Answer {
  readonly connection: EmbeddedConnection
  readonly tookOver: boolean
  readonly clusterDir: string
  readonly refused?: { readonly code: string; readonly vi: string; readonly en: string }
  readonly milliseconds: number
}

export interface Owner {
  readonly process: ChildProcess
  readonly answer: Promise<Answer>
  /** Stops it as a terminal would and waits for its end. */
  stop(): Promise<void>
  /** kill -9 */
  kill(): Promise<void>
}

const OWNER_SCRIPT = `
const [door, dataDir, projectRoot] = process.argv.slice(1)
const { startEmbeddedPostgres } = await import(door)
const begun = performance.now()
const say = (answer) => console.log(JSON.stringify({ ...answer, milliseconds: performance.now() - begun }))
try {
  const server = await startEmbeddedPostgres({ dataDir, projectRoot, log() {} })
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
  setInterval(() => {}, 1000)
  say(server)
} catch (error) {
  if (error.name !== 'StartRefusal') throw error
  say({ refused: { code: error.code, vi: error.vi, en: error.en } })
}`

/** A process of its own that starts the server on `dataDir` and keeps it, as this user or as `uid`. */
export function startOwner(
  dataDir: string,
  options: { uid?: number; root?: string; env?: NodeJS.ProcessEnv } = {},
): Owner {
  const door = fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url))
  const root = options.root ?? projectRoot
  const child = spawn(process.execPath, ['--input-type=module', '-e', OWNER_SCRIPT, door, dataDir, root], {
    cwd: '/',
    env: { PATH: process.env.PATH, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const answer = new Promise<Answer>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.endsWith('\n')) resolve(JSON.parse(said))
    })
    child.once('exit', () => reject(new Error('ended without a word')))
  })
  answer.catch(() => {})
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { process: child, answer, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** A directory other users can pass through, or closed to them (mode 700). */
export function makeTestDirectory(mode = 0o755): string {
  const directory = mkdtempSync(join(tmpdir(), 'nhip-cau-test-'))
  chmodSync(directory, mode)
  return directory
}

/** Removes the directory, and the clusters that lie outside it. */
export function removeTestDirectory(directory: string, ...clusters: string[]): void {
  for (const cluster of clusters) rmSync(dirname(dirname(cluster)), { recursive: true, force: true })
  rmSync(directory, { recursive: true, force: true })
}

export async function query(connection: EmbeddedConnection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...connection, ssl: false })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** The processes whose working directory lies below `directory`. */
export function processesIn(directory: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readlinkSync(`/proc/${pid}/cwd`).startsWith(directory)
      } catch {
        return false
      }
    })
}

/** Polls until `condition` holds; the milliseconds it took. Throws after `limit` milliseconds. */
export async function until(condition: () => boolean, limit = 5000): Promise<number> {
  const begun = performance.now()
  while (!condition()) {
    if (performance.now() - begun > limit) throw new Error(`still not so after ${limit} ms`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return performance.now() - begun
}
