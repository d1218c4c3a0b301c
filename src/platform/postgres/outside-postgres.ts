import pg from 'pg'
import { startRefusal } from './refusal.ts'

/** The oldest major version whose SQL the migrations and queries keep to. */
export const OLDEST_MAJOR = 15

const CONNECT_TIMEOUT = 10_000

/**
 * Checks the PostgreSQL server of `databaseUrl` (`postgresql://user:password@host:port/database`), and returns its version, as in
 * `16.3`. Refuses with `server-too-old` or `server-unreachable`; neither sentence carries the password.
 */
export async function checkOutsideServer(databaseUrl: string): Promise<{ version: string }> {
  const version = await readVersion(databaseUrl)
  if (isTooOld(version)) throw startRefusal('server-too-old', version, `${OLDEST_MAJOR}`)
  return { version }
}

/** `version` is `server_version` as a server says it: `14.2`, `15.4 (Debian 15.4-1)`, `9.6.24`, `18beta1`. */
export function isTooOld(version: string): boolean {
  return !(Number.parseInt(version, 10) >= OLDEST_MAJOR)
}

async function readVersion(databaseUrl: string): Promise<string> {
  let server = 'DATABASE_URL'
  try {
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      application_name: 'nhip-cau-start',
    })
    server = `${client.host}:${client.port}/${client.database ?? ''}`
    client.on('error', () => {})
    try {
      await client.connect()
      const { rows } = await client.query<{ server_version: string }>('show server_version')
      return rows[0]?.server_version ?? ''
    } finally {
      await client.end().catch(() => {})
    }
  } catch (error) {
    throw startRefusal('server-unreachable', server, reasonOf(error))
  }
}

/** A name with several addresses fails with one error for each, and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join('; ')
  return error instanceof Error ? error.message : String(error)
}
