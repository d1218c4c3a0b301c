import { randomBytes } from 'node:crypto'
import { BlockList } from 'node:net'
import pg from 'pg'
import { inject } from 'vitest'
import { fixedClock } from '../clock.ts'
import type { Services } from '../command.ts'
import type { Config } from '../config.ts'
import { type Connection, openDatabase } from '../database.server.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { silentLog } from '../log.ts'
import type { Letter } from '../mail/mail.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The running test server, and the migrated database every test file clones. */
    readonly database: Connection & { readonly template: string }
  }
}

export interface TestServices extends Services {
  readonly clock: ReturnType<typeof fixedClock>
  readonly database: ReturnType<typeof openDatabase>
  readonly connection: Connection
  /** Jobs put into the queue by commands that committed or are about to. */
  readonly enqueued: { name: string; data: object }[]
  readonly letters: Letter[]
  close(): Promise<void>
}

/** A fresh clone of the migrated database and everything a command needs; one per test file, closed by it. */
export async function openTestServices(now = '2024-09-17T02:40:00Z'): Promise<TestServices> {
  const { template, ...server } = inject('database')
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name} template ${template}`)
  const connection = { ...server, database: name }
  const database = openDatabase(connection, 8)
  const enqueued: { name: string; data: object }[] = []
  const letters: Letter[] = []
  return {
    db: database.db,
    read: database.read,
    database,
    connection,
    clock: fixedClock(now),
    log: silentLog,
    jobs: recordingJobs(enqueued),
    sendMail: async (letter) => {
      letters.push(letter)
    },
    config: testConfig,
    enqueued,
    letters,
    async close() {
      await database.close()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(server: Connection, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The queue's outer edge: what was enqueued is listed. The queue itself is tested against the real one in `jobs.test.ts`. */
function recordingJobs(enqueued: { name: string; data: object }[]): Jobs {
  return {
    enqueue: async (_tx, job, data) => {
      enqueued.push({ name: job.name, data })
    },
    work: async () => {},
    stop: async () => {},
  }
}

const testConfig: Config = {
  mode: 'demonstration',
  port: 0,
  host: 'localhost',
  dataDir: '/nonexistent',
  projectRoot: process.cwd(),
  databaseUrl: undefined,
  portalDatabaseUrl: undefined,
  smtpUrl: undefined,
  mailFrom: 'Nhịp Cầu <khong-tra-loi@localhost>',
  publicUrl: 'http://localhost:3000',
  authSecret: 'a secret that is only for tests, 32+',
  keptBytes: 8 * 1024 * 1024,
  trustedProxies: new BlockList(),
  rateLimit: 1,
  confirmMinutes: 15,
  singleSignOn: undefined,
}
