import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/migrate.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded-postgres.ts'

/** Starts one database server for the whole run and migrates the database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { connection, stop } = await startTestServer()
  const template = `template_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ ...connection })
  await client.connect()
  await client.query(`create database ${template}`)
  await client.end()
  await migrate({ ...connection, database: template }, join(import.meta.dirname, '../migrations'))
  project.provide('database', { ...connection, template })
  return stop
}

/** The server the product itself starts, on data that goes when the run ends. */
export async function startTestServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'nhip-cau-tests-'))
  // As root the server runs under another user, who must be able to pass.
  await chmod(dataDir, 0o711)
  const server = await startEmbeddedPostgres({ dataDir, projectRoot: join(import.meta.dirname, '..'), log: () => {} })
  return {
    connection: server.connection,
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
