import { mkdirSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { refusalOfSystemError } from './failure.ts'
import { lockDirectory } from './machine/directory-lock.ts'
import { type Place, preparePlace } from './place.ts'
import { stopProcesses } from './processes.ts'
import { startRefusal } from './refusal.ts'
import { type Server, startServer } from './server.ts'
import { connectionTo, type EmbeddedConnection } from './session.ts'
import { openSocketDirectory, type SocketDirectory } from './socket-directory.ts'

export interface EmbeddedOptions {
  /** Made when missing. One process at a time uses it. */
  readonly dataDir: string
  /** Where `node_modules` with the bundled PostgreSQL is looked up from. */
  readonly projectRoot: string
  readonly log: (event: string, detail?: object) => void
}

export interface EmbeddedPostgres {
  readonly connection: EmbeddedConnection
  /** True when a server that had lost its owner still ran on the cluster; it was stopped and this one took its place. */
  readonly tookOver: boolean
  readonly clusterDir: string
  /** Stops the server, then lets go of the data directory. Calling it again changes nothing. */
  stop(): Promise<void>
}

interface Parts {
  readonly place: Place
  readonly binaries: Binaries
  readonly socket: SocketDirectory
}

const RESTART_PAUSE = 1000
// SQLite, which holds the lock, takes paths of up to 511 bytes; PostgreSQL up to 1023.
const LONGEST_PATH = 480

/**
 * Starts the bundled PostgreSQL on `dataDir` and resolves when its database `nhip_cau` is ready. It listens on a Unix socket only,
 * behind a directory closed to other users; it stops with this process, even by kill -9; a server that dies by itself is started
 * again. The caller stops it on SIGINT and SIGTERM. Rejects with a `StartRefusal` for everything the person at the terminal can
 * put right.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    const dataDir = prepareDirectory(options.dataDir)
    const lock = lockDirectory(dataDir)
    try {
      return await start(dataDir, options, lock.release)
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw refusalOfSystemError(error, options.dataDir)
  }
}

async function start(dataDir: string, options: EmbeddedOptions, release: () => void): Promise<EmbeddedPostgres> {
  const { projectRoot, log } = options
  const begun = performance.now()
  const place = preparePlace(dataDir)
  const found = await stopProcesses(place)
  if (found > 0) log('postgres.took-over', { processes: found })
  const binaries = findBinaries(projectRoot, place.user, place.binaries)
  const { made } = await ensureCluster(place, binaries)
  place.settle()
  const parts = { place, binaries, socket: openSocketDirectory(place) }
  const stopServer = keepRunning(parts, await startFirst(parts), log)
  const clusterDir = place.cluster
  log('postgres.ready', { clusterDir, made, milliseconds: Math.round(performance.now() - begun) })
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= stopServer().then(() => {
      parts.socket.remove()
      release()
      log('postgres.stopped', { clusterDir })
    })
    return stopped
  }
  return { connection: connectionTo(parts.socket.path), tookOver: found > 0, clusterDir, stop }
}

async function startFirst({ place, binaries, socket }: Parts): Promise<Server> {
  try {
    return await startServer(place, binaries, socket.path)
  } catch (error) {
    socket.remove()
    throw error
  }
}

/** Starts the server again whenever it ends by itself, until the returned function has stopped it for good. */
function keepRunning({ place, binaries, socket }: Parts, first: Server, log: EmbeddedOptions['log']) {
  let server: Server | undefined = first
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()
  async function restart(code: number): Promise<void> {
    log('postgres.lost', { code })
    server = undefined
    while (server === undefined && !stopping) {
      try {
        await stopProcesses(place)
        server = await startServer(place, binaries, socket.path)
        log('postgres.restarted')
      } catch (error) {
        log('postgres.restart-failed', { reason: String(error) })
        await sleep(RESTART_PAUSE)
      }
    }
    if (server !== undefined) watch(server)
  }
  function watch(running: Server): void {
    running.ended.then((code) => {
      if (!stopping) restarting = restart(code)
    })
  }
  watch(first)
  return async () => {
    stopping = true
    await restarting
    await server?.stop()
  }
}

function prepareDirectory(dataDir: string): string {
  const path = checkLength(resolve(dataDir))
  // Passable for root's server user, who must get to the home inside; closed to others when we are not root.
  mkdirSync(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  return checkLength(realpathSync(path))
}

function checkLength(path: string): string {
  if (Buffer.byteLength(path) > LONGEST_PATH) throw startRefusal('path-too-long', path)
  return path
}
