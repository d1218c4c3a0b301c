import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/migrate.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The directory of the data that walks in a browser begin with; empty until the first asks for them. */
    demonstrations: string
  }
}

/**
 * Starts one database server for the whole run and migrates the database that every test file clones; keeps a place for the
 * data of the demonstration that every walk in a browser begins with.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { connection, stop } = await startTestServer()
  const template = `template_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ ...connection })
  await client.connect()
  await client.query(`create database ${template}`)
  await client.end()
  await migrate({ ...connection, database: template }, join(import.meta.dirname, '../migrations'))
  project.provide('database', { ...connection, template })
  const demonstrations = await makeDirectory('nhip-cau-demonstrations-')
  project.provide('demonstrations', demonstrations)
  return async () => {
    await stop()
    await rm(demonstrations, { recursive: true, force: true })
  }
}

/** One that the user of the database, another one under root, can pass. */
async function makeDirectory(prefix: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), prefix))
  await chmod(directory, 0o711)
  return directory
}

/** The server the product itself starts, on data that goes when the run ends. */
export async function startTestServer() {
  const dataDir = await makeDirectory('nhip-cau-tests-')
  const server = await startEmbeddedPostgres({ dataDir, projectRoot: join(import.meta.dirname, '..'), log: () => {} })
  return {
    connection: server.connection,
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
