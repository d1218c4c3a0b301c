import { rmSync } from 'node:fs'
import type { Binaries } from './binaries.ts'
import { logFiles, logSince, refusalOfOutput } from './failure.ts'
import { runWatched, type Watched } from './machine/watchdog.ts'
import type { Place } from './place.ts'
import { stopProcesses } from './processes.ts'
import { isStartRefusal } from './refusal.ts'
import { connectionTo, prepareDatabase } from './session.ts'

export interface Server {
  /** Resolves when the server has ended by itself or was stopped. */
  readonly ended: Promise<number>
  /** Ends sessions, writes everything down and resolves when no process of the server is left. */
  stop(): Promise<void>
}

const LOGS_KEPT = 5

/**
 * Starts the server on an existing cluster and resolves when it answers on a socket in `socketDirectory`.
 * Refuses with `unsafe-settings`, or with what the server says on failing; then no process of it is left.
 */
export async function startServer(place: Place, binaries: Binaries, socketDirectory: string): Promise<Server> {
  for (const file of logFiles(place.log).slice(0, -LOGS_KEPT)) rmSync(file)
  const begun = Date.now()
  const watched = runWatched([binaries.postgres, ...serverArguments(place, socketDirectory)], place.home, place.user)
  const stop = () => stopServer(place, watched)
  try {
    const ready = await prepareDatabase(connectionTo(socketDirectory), watched.hasEnded)
    if (ready === undefined) throw refusalOfOutput(watched.output() + logSince(place.log, begun), place.cluster)
  } catch (error) {
    await stop()
    throw isDatabaseError(error) ? refusalOfOutput(`FATAL: ${error.message}`, place.cluster) : error
  }
  watched.release()
  return { ended: watched.ended, stop }
}

// On the command line, where neither postgresql.conf nor ALTER SYSTEM can open a door to the network.
function serverArguments(place: Place, socketDirectory: string): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${socketDirectory.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    log_directory: place.log,
  }
  return ['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** What the server or its socket answered, as told from a mistake in this program. */
function isDatabaseError(error: unknown): error is Error {
  return error instanceof Error && !isStartRefusal(error) && 'code' in error
}

async function stopServer(place: Place, watched: Watched): Promise<void> {
  watched.interrupt()
  await stopProcesses(place)
  await watched.ended
}
