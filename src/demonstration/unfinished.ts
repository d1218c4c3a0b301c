import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import type { Connection } from '#platform/database.server.ts'
import type { DB } from '#platform/database-types.ts'
import { inSession } from '#platform/postgres/in-session.ts'

/**
 * Making the demonstration takes many commits. A table that stands in the database meanwhile says that nothing in it was ever
 * shown to anybody, so that a start that was cut off can be begun again from nothing.
 */
const MARK = 'demonstration_unfinished'

/** Call it on an empty database only. */
export async function markUnfinished(db: Kysely<DB>): Promise<void> {
  await sql`create table ${sql.id(MARK)} ()`.execute(db)
}

export async function markFinished(db: Kysely<DB>): Promise<void> {
  await sql`drop table ${sql.id(MARK)}`.execute(db)
}

/** Empties a database whose demonstration was cut off while it was made; touches no other. True: it was emptied. */
export async function discardUnfinished(connection: Connection): Promise<boolean> {
  return inSession(connection, async (client) => {
    const found = await client.query('select 1 from pg_tables where tablename = $1', [MARK])
    if (found.rowCount === 0) return false
    const schemas = await client.query<{ name: string }>(
      "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'",
    )
    const drops = schemas.rows.map(({ name }) => `drop schema ${pg.escapeIdentifier(name)} cascade`)
    await client.query(['begin', ...drops, 'create schema public', 'commit'].join('; '))
    return true
  })
}
