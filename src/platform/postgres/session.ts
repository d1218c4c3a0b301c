import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { OWNER } from './cluster.ts'
import { inSession } from './in-session.ts'
import { startRefusal } from './refusal.ts'
import { PORT } from './socket-directory.ts'

/** How to reach the embedded server: `host` is the absolute path of the directory its socket lies in. */
export interface EmbeddedConnection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

const POLL = 5
const NO_DATABASE = '3D000'
// No socket yet, nobody listening yet, or 57P03: the server is starting up or replaying its log.
const NOT_YET = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03'])

/** What must be on for an acknowledged commit to survive a power cut. */
const SAFETY = ['fsync', 'full_page_writes', 'synchronous_commit']

export function connectionTo(socketDirectory: string): EmbeddedConnection {
  return { host: socketDirectory, port: PORT, user: OWNER, database: OWNER }
}

/**
 * Waits until the server answers, makes the database when missing, and refuses with `unsafe-settings` when a commit could be lost.
 * However long it replays its log after a crash, it is waited for. Undefined when `hasEnded` comes true first, else `ready`.
 */
export async function prepareDatabase(
  connection: EmbeddedConnection,
  hasEnded: () => boolean,
): Promise<'ready' | undefined> {
  for (;;) {
    try {
      await inSession(onSocket(connection), checkSafety)
      return 'ready'
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === NO_DATABASE) await createDatabase(connection)
      else if (hasEnded()) return undefined
      else if (isNotYet(error)) await sleep(POLL)
      else throw error
    }
  }
}

function isNotYet(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string }
  return code === undefined ? message.startsWith('Connection terminated') : NOT_YET.has(code)
}

// The settings are read as the application will have them, since they can differ by role and by database.
async function checkSafety(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select name from pg_settings where name = any($1) and setting <> 'on' order by name",
    [SAFETY],
  )
  if (rows.length > 0) throw startRefusal('unsafe-settings', rows.map(({ name }) => name).join(', '))
}

async function createDatabase(connection: EmbeddedConnection): Promise<void> {
  await inSession({ ...onSocket(connection), database: 'postgres' }, (client) =>
    client.query(`create database ${pg.escapeIdentifier(connection.database)} encoding 'UTF8' template template0`),
  )
}

/** Without encryption in so many words: the driver otherwise takes it from PGSSLMODE, and it means nothing on a socket. */
function onSocket(connection: EmbeddedConnection): pg.ClientConfig {
  return { ...connection, ssl: false }
}
