import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Config } from './config.ts'
import type { Connection } from './database.server.ts'
import type { Log } from './log.ts'
import { isMigrated } from './migrate.ts'
import { PORTAL_ROLE } from './portal-role.ts'
import { startEmbeddedPostgres } from './postgres/embedded-postgres.ts'
import { refusalOfSystemError } from './postgres/failure.ts'
import { writeDurably } from './postgres/machine/durable-file.ts'
import { checkOutsideServer } from './postgres/outside-postgres.ts'
import { hasCluster } from './postgres/place.ts'
import { isStartRefusal } from './postgres/refusal.ts'
import { saidError } from './said-error.ts'

export interface RunningDatabase {
  readonly connection: Connection
  /** Stops the server when this process started it. */
  stop(): Promise<void>
}

type Place = Pick<Config, 'dataDir' | 'projectRoot' | 'databaseUrl'>

/** Where the process that runs the embedded server tells others of this program how to reach it. */
const NOTE = 'postgres.connection.json'
const PATIENCE = 10_000

/** Makes the data directory when missing, closed to others; refuses as a start does when it cannot be. */
export function makeDataDirectory(dataDir: string): void {
  try {
    // Root's database server runs under another user, who must be able to pass.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  } catch (error) {
    throw refusalOfSystemError(error, dataDir)
  }
}

/** The outside server of the configuration, checked, or the embedded one, started. Rejects with a `StartRefusal`. */
export async function startDatabase(config: Place, log: Log): Promise<RunningDatabase> {
  if (config.databaseUrl) {
    await checkOutsideServer(config.databaseUrl)
    return { connection: { connectionString: config.databaseUrl }, stop: async () => {} }
  }
  const { dataDir, projectRoot } = config
  const server = await startEmbeddedPostgres({ dataDir, projectRoot, log: log.info })
  writeDurably(join(dataDir, NOTE), JSON.stringify(server.connection))
  return { connection: server.connection, stop: server.stop }
}

/** Whether something was kept there already. It makes nothing; rejects with a `StartRefusal` when an outside server cannot be had. */
export async function hasDatabase({ dataDir, databaseUrl }: Pick<Place, 'dataDir' | 'databaseUrl'>): Promise<boolean> {
  if (!databaseUrl) return hasCluster(dataDir)
  await checkOutsideServer(databaseUrl)
  return isMigrated({ connectionString: databaseUrl })
}

/**
 * For commands of the terminal: as `startDatabase`, and when another process of this program runs the embedded server, that one.
 * `shared` tells which; a shared server is left running.
 */
export async function reachDatabase(config: Place, log: Log): Promise<RunningDatabase & { readonly shared: boolean }> {
  try {
    return { ...(await startDatabase(config, log)), shared: config.databaseUrl !== undefined }
  } catch (error) {
    if (!isStartRefusal(error) || error.code !== 'in-use') throw error
    const connection = await findAnswering(config.dataDir)
    if (!connection) throw error
    return { connection, shared: true, stop: async () => {} }
  }
}

/**
 * For a portal that runs alone: the outside server of PORTAL_DATABASE_URL, or the embedded one that the main program runs,
 * under the portal's role. Refuses in one sentence when there is neither.
 */
export async function reachForPortal(config: Pick<Config, 'dataDir' | 'portalDatabaseUrl'>): Promise<Connection> {
  if (config.portalDatabaseUrl) {
    await checkOutsideServer(config.portalDatabaseUrl)
    return { connectionString: config.portalDatabaseUrl }
  }
  const connection = await findAnswering(config.dataDir)
  if (connection) return { ...connection, user: PORTAL_ROLE }
  throw saidError({
    vi: `Không có chương trình chính nào đang chạy trên ${config.dataDir}; hãy khởi động nó trước, hoặc đặt PORTAL_DATABASE_URL.`,
    en: `No main program runs on ${config.dataDir}; start it first, or set PORTAL_DATABASE_URL.`,
  })
}

/** The server that other process runs; it may be just starting, so its note is read again until it answers. */
async function findAnswering(dataDir: string): Promise<Connection | undefined> {
  const begun = Date.now()
  while (Date.now() - begun < PATIENCE) {
    const connection = readNote(dataDir)
    if (connection && (await answers(connection))) return connection
    await sleep(100)
  }
  return undefined
}

async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, ssl: false })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function readNote(dataDir: string): Connection | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, NOTE), 'utf8'))
  } catch {
    return undefined
  }
}
