import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Connection } from './database.server.ts'
import { inSession } from './postgres/in-session.ts'

const LOCK = 7_201_923

/** Migrations run forward only, each in its own transaction, under one lock so that two servers never race. */
export async function migrate(connection: Connection, directory: string): Promise<{ applied: readonly string[] }> {
  return inSession(connection, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const done = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration')
    const known = new Map(done.rows.map((row) => [row.name, row.sha256]))
    const applied: string[] = []
    for (const { name, sql, sha256 } of await readMigrations(directory)) {
      const before = known.get(name)
      if (before === sha256) continue
      if (before !== undefined) throw new Error(`Migration ${name} was changed after it ran; write a new one instead.`)
      await applyOne(client, name, sql, sha256)
      applied.push(name)
    }
    return { applied }
  })
}

/** Whether migrations ran there before; makes nothing. */
export async function isMigrated(connection: Connection): Promise<boolean> {
  return inSession(connection, async (client) => {
    const { rows } = await client.query<{ found: boolean }>(
      "select to_regclass('schema_migration') is not null as found",
    )
    return rows[0]?.found === true
  })
}

/** The name of the program's newest migration. */
export async function newestMigration(directory: string): Promise<string> {
  return (await readMigrations(directory)).at(-1)?.name ?? ''
}

async function readMigrations(directory: string) {
  const names = (await readdir(directory)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function applyOne(client: pg.Client, name: string, sql: string, sha256: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
