import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { refusalOfOutput } from './failure.ts'
import { renameDurably } from './machine/durable-file.ts'
import { makePrivateDirectory } from './machine/system-user.ts'
import { runWatched } from './machine/watchdog.ts'
import type { Place } from './place.ts'
import { startRefusal } from './refusal.ts'

/** The one role of the cluster, and the name of its database. */
export const OWNER = 'nhip_cau'

/**
 * What a new cluster's postgresql.conf says: a small machine, and a log that tells of the server's life but never of what people
 * typed (failed statements are the application's to log). An administrator may change any of it there.
 */
const SETTINGS = {
  shared_buffers: '64MB',
  max_connections: '60',
  jit: 'off',
  io_method: 'sync',
  max_logical_replication_workers: '0',
  logging_collector: 'on',
  log_filename: 'postgres-%Y%m%d-%H%M%S.log',
  log_rotation_size: '1MB',
  log_rotation_age: '0',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/**
 * Makes the cluster when there is none: beside its place, then renamed, so that it is there whole or not at all. Sorting and letter
 * case come from the server itself (builtin C.UTF-8), not from libraries that differ between machines.
 * Refuses with `other-major-version`, or with what initdb says.
 */
export async function ensureCluster(place: Place, binaries: Binaries): Promise<{ made: boolean }> {
  if (existsSync(place.cluster)) {
    checkVersion(place.cluster, binaries.major)
    return { made: false }
  }
  const fresh = `${place.cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  makePrivateDirectory(fresh, place.user)
  const initdb = runWatched([binaries.initdb, ...initdbArguments(fresh)], fresh, place.user)
  if ((await initdb.ended) !== 0) {
    const refusal = refusalOfOutput(initdb.output(), place.home)
    rmSync(fresh, { recursive: true, force: true })
    throw refusal
  }
  renameDurably(fresh, place.cluster)
  return { made: true }
}

function initdbArguments(directory: string): string[] {
  return [
    ...['-D', directory, '-U', OWNER, '-E', 'UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--text-search-config=simple'],
    ...['--data-checksums', '--auth-local=trust', '--auth-host=reject'],
    ...Object.entries(SETTINGS).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ]
}

function checkVersion(cluster: string, bundled: string): void {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file)) throw startRefusal('server-failed', cluster, 'thiếu tệp PG_VERSION (PG_VERSION is missing)')
  const found = readFileSync(file, 'utf8').trim()
  if (found !== bundled) throw startRefusal('other-major-version', cluster, found, bundled)
}
