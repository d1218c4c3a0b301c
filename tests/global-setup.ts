import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/migrate.ts'

/** Starts one database server for the whole run and migrates the database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = { host: '/tmp/pgdev', port: 5432, user: 'postgres', database: 'postgres' }
  const template = `template_${randomBytes(6).toString('hex')}`
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${template}`)
  await migrate({ ...server, database: template }, join(import.meta.dirname, '../migrations'))
  project.provide('database', { ...server, template })
  return async () => {
    await client.query(`drop database if exists ${template} with (force)`)
    await client.end()
  }
}
