import { Kysely, PostgresDialect, type RawBuilder, type Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import pg from 'pg'
import type { DB } from './database-types.ts'

/** The only handle a command sees: writing outside its transaction does not compile. */
export type Tx = Transaction<DB>
/** What queries see: reads only. */
export type ReadDb = ReadonlyKysely<DB>

/** Rows of a written-out SELECT, for questions the query builder cannot ask; like every query, it must only read. */
export async function readSql<R>(db: ReadDb | Tx, select: RawBuilder<R>): Promise<R[]> {
  const { rows } = await select.execute(db as unknown as Tx)
  return rows
}

export interface Connection {
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly database?: string
  /** Settings of the session, as `-c name=value`. */
  readonly options?: string
}

export interface OpenDatabase {
  readonly db: Kysely<DB>
  readonly read: ReadDb
  /** Calls back for each NOTIFY on the channel, and once after every reconnection (something may have been missed). */
  listen(channel: string, heard: () => void): Promise<{ close(): Promise<void> }>
  close(): Promise<void>
}

const RECONNECT_MS = 500
const DATE = 1082
const NUMERIC = 1700
const INT8 = 20

/** Dates stay ISO strings (a day has no hour); figures have at most three decimals and fit a double exactly. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => text
    if (oid === NUMERIC || oid === INT8) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

export function openDatabase(connection: Connection, maxConnections = 16): OpenDatabase {
  const pool = new pg.Pool({ ...connection, max: maxConnections, types, application_name: 'nhip-cau' })
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => {})
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    read: db as unknown as ReadDb,
    listen: (channel, heard) => listen(connection, channel, heard),
    close: () => db.destroy(),
  }
}

async function listen(connection: Connection, channel: string, heard: () => void) {
  let open = true
  let client: pg.Client | undefined
  async function connect(): Promise<void> {
    const next = new pg.Client({ ...connection, application_name: `nhip-cau-listen-${channel}`, keepAlive: true })
    // Ends that are told as an error, and those that are not: whichever comes first.
    next.on('error', () => {})
    next.on('end', () => {
      if (client !== next) return
      client = undefined
      reconnect()
    })
    next.on('notification', heard)
    try {
      await next.connect()
      await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      await next.end().catch(() => {})
      throw error
    }
    client = next
    if (!open) await next.end()
    else heard()
  }
  /** Until it succeeds: the server may be away for longer than one try. */
  function reconnect(): void {
    if (open) setTimeout(() => connect().catch(reconnect), RECONNECT_MS).unref()
  }
  await connect()
  return {
    async close() {
      open = false
      await client?.end()
    },
  }
}
